import { Document, isScalar, parseDocument, Scalar } from 'yaml';
import type { EntrySource } from './parse-entry.ts';
import { FILES_FOLDER } from './frozen-files.ts';
import { PLAYBOOK_FILE } from './playbook-file.ts';
import { editionFile, editionVersion } from './schema/edition.ts';
import type { EditionFile } from './schema/edition.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import { isSameData } from './plain-data.ts';
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
 * superseded. `hash` gives the sha256 of bytes.
 */
export const planRelease = ({ version, editions, sources, settings, ...rest }: ReleaseInput): ReleasePlan => {
  if (!isVersion(version)) return { refused: `"${version}" is not a version. Give two or three numbers, such as 1.0.` };
  const newest = newestOf(editions);
  if (editions.some((edition) => compareVersions(edition.version, version) === 0))
    return { refused: `Edition ${version} exists, and an edition is never changed. The newest is ${newest ?? ''}.` };
  if (newest !== undefined && compareVersions(version, newest) < 0)
    return { refused: `${version} is lower than the newest edition, ${newest}. Choose a higher version.` };

  const { date, base, files = [], hash } = rest;
  const twice = twoInOne(files, hash);
  if (twice !== undefined) return { refused: twice };
  const contents = new Map<string, string | Uint8Array>([
    [PLAYBOOK_FILE, settings],
    ...sources.map(({ id, text }) => [`${id}.mdx`, text] as const),
    ...files.map(({ path, bytes }) => [FILES_FOLDER + path, bytes] as const),
  ]);
  const paths = [...contents.keys()].sort();
  const notes = normalise(rest.notes ?? '').trim();
  const edition: EditionFile = {
    version,
    date,
    status: 'current',
    ...(notes && { notes }),
    schema: SCHEMA_VERSION,
    ...(base && { base }),
    files: Object.fromEntries(paths.map((path) => [path, hash(contents.get(path) ?? '')])),
  };
  const { path: aboutPath, text: about } = editionAsFile(edition);
  const read = validate(editionFile, readYaml(about, { file: aboutPath, firstLine: 1 }));
  // It is frozen for ever, and so must be right at once.
  if ('problems' in read) return { refused: `${read.problems.map(({ message }) => message).join('; ')}.` };
  const before = editions.find((known) => known.version === newest);
  return {
    version,
    sameAs: before && isSameData(before.files, edition.files) ? before.version : null,
    files: [...paths.map((path) => ({ path, content: contents.get(path) ?? '' })), { path: aboutPath, content: about }],
    editions: [...editions.map((known) => known.version), version],
    superseded: editions.filter(({ status }) => status === 'current').map((known) => known.version),
  };
};

/** Why entries cannot be frozen that mean two files by one path: an edition has one. */
const twoInOne = (files: NonNullable<ReleaseInput['files']>, hash: ReleaseInput['hash']): string | undefined => {
  const twice = [...Map.groupBy(files, ({ path }) => path)].find(
    ([, same]) => new Set(same.map(({ bytes }) => hash(bytes))).size > 1,
  );
  if (!twice) return undefined;
  const [path, same] = twice;
  const places = same.map(({ place }) => place + path).join(' and ');
  return `Entries show two files as /${path}: ${places} on the site. Give yours another name, and upgrade what still shows that of an older edition.`;
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

/** The text of an edition's own file once a newer one is there; nothing else in it changes. */
export const asSuperseded = (text: string): string => {
  const document = parseDocument(text);
  document.set('status', 'superseded');
  return document.toString({ lineWidth: 0 });
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
  /** The files that its entries name: the path that they write, and whose it is. */
  files?: readonly { path: string; place: string; bytes: Uint8Array }[];
  hash: (content: string | Uint8Array) => string;
}

/** What a release writes, or the reason why it does not. */
export type ReleasePlan =
  | { refused: string }
  | {
      refused?: undefined;
      version: string;
      /** The newest edition till now, where nothing has changed since. */
      sameAs: string | null;
      /** The files of the new edition, by their paths in its folder. */
      files: { path: string; content: string | Uint8Array }[];
      /** The versions of all editions, with the new one. */
      editions: string[];
      /** Those of older ones that are called current till now. */
      superseded: string[];
    };
