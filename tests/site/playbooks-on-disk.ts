import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compareVersions } from '../../src/core/edition.ts';
import type { EditionFile } from '../../src/core/schema/edition.ts';
import { listFiles, PROJECT } from './project.ts';

const read = (...path: string[]): string => readFileSync(join(PROJECT, ...path), 'utf8');

/** What the file of an entry says in its frontmatter, of what these tests ask for. */
export const frontmatterOf = (folder: string, id: string): Frontmatter => {
  const [, frontmatter = ''] = read(folder, `${id}.mdx`).split(/^---$/m);
  return parse(frontmatter) as Frontmatter;
};

const playbookIn = (folder: string): Pick<PlaybookOnDisk, 'ids' | 'formerIds'> => {
  const ids = listFiles(join(PROJECT, folder))
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.slice(0, -'.mdx'.length));
  const former = ids.flatMap((id) => (frontmatterOf(folder, id).formerly ?? []).map((before) => [before, id] as const));
  return { ids: new Set(ids), formerIds: new Map(former) };
};

/** The collections that entries with these ids are in. */
export const collectionsOf = (ids: Iterable<string>): string[] => [
  ...new Set([...ids].map((id) => id.replace(/\/.*/, ''))),
];

/** The text at the root of the site. */
export const CONTENT: PlaybookOnDisk = { path: '', label: 'Working text', ...playbookIn('content') };

/** Every frozen edition, newest first. */
export const FROZEN: FrozenOnDisk[] = readdirSync(join(PROJECT, 'editions'), { withFileTypes: true })
  .flatMap((item) => (item.isDirectory() ? [item.name] : []))
  .sort((a, b) => compareVersions(b, a))
  .map((version) => ({
    path: `editions/${version}/`,
    label: `Edition ${version}`,
    about: parse(read('editions', version, 'edition.yaml')) as EditionFile,
    ...playbookIn(`editions/${version}`),
  }));

/** Everything that the site publishes, in the order in which it is offered. */
export const PLAYBOOKS: PlaybookOnDisk[] = [CONTENT, ...FROZEN];

/** The playbook that a page of the site belongs to, by its address; the list of editions belongs to the root. */
export const playbookAt = (path: string): PlaybookOnDisk =>
  FROZEN.find((edition) => path.startsWith(edition.path)) ?? CONTENT;

/**
 * The id that the entry `id` of one playbook has in another; undefined where that one does not have it. Who was renamed
 * says so in `formerly`, in whichever of the playbooks came later.
 */
export const idIn = ({ ids }: PlaybookOnDisk, id: string): string | undefined =>
  ids.has(id) ? id : [...namesOf(id)].find((name) => ids.has(name));

/** All ids that an entry has had in any playbook. */
const namesOf = (id: string): Set<string> => {
  const names = new Set([id]);
  const pairs = PLAYBOOKS.flatMap(({ formerIds }) => [...formerIds]);
  // A set that grows while it is walked: names of names are found too.
  for (const name of names)
    for (const pair of pairs) if (pair.includes(name)) for (const other of pair) names.add(other);
  return names;
};

/** A playbook as its files say. */
export interface PlaybookOnDisk {
  /** Where its pages lie below the root of the site. */
  path: string;
  /** What readers know it as. */
  label: string;
  ids: ReadonlySet<string>;
  /** Ids that its entries had before, and those that they have. */
  formerIds: ReadonlyMap<string, string>;
}

interface Frontmatter {
  title?: string;
  /** What a question has for a title. */
  question?: string;
  /** Ids that the entry had before. */
  formerly?: string[];
}

interface FrozenOnDisk extends PlaybookOnDisk {
  /** What its own file says. */
  about: EditionFile;
}
