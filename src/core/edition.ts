import { Document, isScalar, Scalar } from 'yaml';
import type { EntrySource } from './parse-entry.ts';
import { PLAYBOOK_FILE } from './playbook-file.ts';
import { editionFile, editionVersion } from './schema/edition.ts';
import type { EditionFile } from './schema/edition.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import { readYaml } from './read-yaml.ts';
import { normalise } from './source-text.ts';
import { validate } from './validate.ts';

/** The file that says what an edition is. */
export const EDITION_FILE = 'edition.yaml';

/** Whether a text is the version of an edition, such as `1.0`. */
export const isVersion = (text: string): boolean => editionVersion().safeParse(text).success;

/** Orders versions by their numbers: 1.9 before 1.10. A number that is missing counts as 0. */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const place of [0, 1, 2]) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/**
 * What a release writes, or why it cannot: the files of the edition, and the edition that is current till now, which is
 * superseded. `hash` gives the sha256 of a text's bytes.
 */
export const planRelease = ({ version, editions, sources, settings, hash, ...rest }: ReleaseInput): ReleasePlan => {
  if (!isVersion(version)) return { refused: `"${version}" is not a version. Give two or three numbers, such as 1.0.` };
  const newest = newestOf(editions);
  if (editions.some((edition) => compareVersions(edition.version, version) === 0))
    return { refused: `Edition ${version} exists, and an edition is never changed. The newest is ${newest ?? ''}.` };
  if (newest !== undefined && compareVersions(version, newest) < 0)
    return { refused: `${version} is lower than the newest edition, ${newest}. Choose a higher version.` };

  const texts = new Map([[PLAYBOOK_FILE, settings], ...sources.map(({ id, text }) => [`${id}.mdx`, text] as const)]);
  const paths = [...texts.keys()].sort();
  const { date, base } = rest;
  const notes = normalise(rest.notes ?? '').trim();
  const edition: EditionFile = {
    version,
    date,
    status: 'current',
    ...(notes && { notes }),
    schema: SCHEMA_VERSION,
    ...(base && { base }),
    files: Object.fromEntries(paths.map((path) => [path, hash(texts.get(path) ?? '')])),
  };
  const about = editionAsFile(edition);
  const read = validate(editionFile, readYaml(about.text, { file: about.path, firstLine: 1 }));
  // It is frozen for ever, and so must be right at once.
  if ('problems' in read) return { refused: `${read.problems.map(({ message }) => message).join('; ')}.` };
  const superseded = editions.filter(({ status }) => status === 'current');
  return {
    version,
    files: [...paths.map((path) => ({ path, text: texts.get(path) ?? '' })), about],
    superseded: superseded.map((before) => ({ ...before, status: 'superseded' })),
  };
};

/** The newest of some editions by version; undefined where there are none. */
export const newestOf = (editions: readonly { version: string }[]): string | undefined =>
  editions
    .map(({ version }) => version)
    .sort(compareVersions)
    .at(-1);

/** An edition's own file. */
export const editionAsFile = (edition: EditionFile): { path: string; text: string } => {
  const document = new Document(edition);
  const notes = document.get('notes', true);
  if (isScalar(notes)) notes.type = Scalar.BLOCK_LITERAL;
  // In quotes, or 1.10 would be read as a number.
  const text = document.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return { path: EDITION_FILE, text };
};

interface ReleaseInput {
  version: string;
  /** The day of the release, such as 2026-01-31. */
  date: string;
  notes?: string | undefined;
  base?: EditionFile['base'];
  /** The editions that are there already. */
  editions: readonly EditionFile[];
  /** The composed playbook as plain entries, terms left as terms. */
  sources: readonly EntrySource[];
  /** The text of the `playbook.yaml` that the edition keeps. */
  settings: string;
  hash: (text: string) => string;
}

/** What a release writes, or the reason why it does not. */
export type ReleasePlan =
  | { refused: string }
  | {
      refused?: undefined;
      version: string;
      /** The files of the new edition, by their paths in its folder. */
      files: { path: string; text: string }[];
      /** Older editions as their own file says from now on. */
      superseded: EditionFile[];
    };
