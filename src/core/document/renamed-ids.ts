import { readFrontmatter } from './read-frontmatter.ts';
import type { EntrySource } from '../parse-entry.ts';

/** The entries of an edition by the ids that they had before; ids that an entry still has lead nowhere. */
export const renamedIds = (sources: readonly EntrySource[]): Map<string, string> => {
  const known = new Set(sources.map(({ id }) => id));
  return new Map(
    sources.flatMap((source) =>
      formerIdsOf(source)
        .filter((old) => !known.has(old))
        .map((old) => [old, source.id] as const),
    ),
  );
};

/** The ids that an entry says it had before. */
export const formerIdsOf = (source: EntrySource): string[] => {
  if (!source.text.includes('formerly')) return [];
  const formerly: unknown = readFrontmatter(source)?.yaml.data?.formerly;
  return Array.isArray(formerly) ? formerly.filter((id) => typeof id === 'string') : [];
};

/**
 * The id that an entry has in a later edition; undefined where it is gone. An entry of another collection, or one that was
 * there beside it, took it in and is not the same.
 */
export const currentId = (
  id: string,
  { entries, renamed }: NamedEdition,
  before: Pick<Ids, 'has'>,
): string | undefined => {
  if (entries.has(id)) return id;
  const now = renamed.get(id);
  if (now === undefined || before.has(now)) return undefined;
  return collectionOf(now) === collectionOf(id) ? now : undefined;
};

/** New ids without those whose old one an entry of `content/` keeps. */
export const withoutKept = (renamed: ReadonlyMap<string, string>, kept: ReadonlySet<string>): Map<string, string> =>
  new Map([...renamed].filter(([old]) => !kept.has(old)));

const collectionOf = (id: string): string | undefined => id.split('/', 1)[0];

type Ids = ReadonlySet<string>;

interface NamedEdition {
  /** Its entries by id. */
  entries: Pick<Ids, 'has'>;
  renamed: ReadonlyMap<string, string>;
}
