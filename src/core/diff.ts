import type { BodySection } from './body/body-sections.ts';
import type { EntryChange, PlaybookChanges } from './diff/changes.ts';
import { compareBodies } from './diff/compare-bodies.ts';
import { compareFields } from './diff/compare-fields.ts';
import type { Reading } from './diff/reading.ts';
import { compareText } from './problems.ts';
import { titleOf } from './collection.ts';
import type { Collections } from './collection.ts';

/** What changed between two playbooks, entry by entry; see `PlaybookChanges`. */
export const comparePlaybooks = (
  before: readonly ComparedEntry[],
  after: readonly ComparedEntry[],
  { collections, names }: Pick<Reading, 'collections' | 'names'>,
): PlaybookChanges => {
  const was = new Map(before.map((entry) => [entry.id, entry]));
  const is = new Map(after.map((entry) => [entry.id, entry]));
  const renamed = renamedIds(was, is);
  const former = formerIds(renamed, { was, is });
  const titles = new Map([...before, ...after].map((entry) => [entry.id, nameOf(entry, collections)]));
  const reading: Reading = { collections, titles, renamed, names };

  const entries = [
    ...after.flatMap((entry): EntryChange[] => {
      const old = was.get(former.get(entry.id) ?? entry.id);
      const change = old ? compareEntries(old, entry, reading) : addedEntry(entry, reading);
      return change ? [change] : [];
    }),
    ...before
      .filter(({ id }) => !is.has(id) && former.get(renamed.get(id) ?? '') !== id)
      .map((entry) => removedEntry(entry, reading)),
  ].sort(inReadingOrder(collections.names));
  return { counts: countKinds(entries), entries };
};

/** What changed between an entry and a later form of it; undefined where nothing did that a reader would notice. */
export const compareEntries = (
  before: ComparedEntry,
  after: ComparedEntry,
  reading: Reading,
): EntryChange | undefined => {
  const { id, collection } = after;
  const { collections } = reading;
  const fields = compareFields(before.data, after.data, {
    fields: { ...collections.get(before.collection).schema.shape, ...collections.get(collection).schema.shape },
    reading,
  });
  const sections = compareBodies(before.sections, after.sections, reading);
  const about = { id, collection, title: nameOf(after, collections) };
  if (before.id !== id) {
    return {
      ...about,
      kind: 'renamed',
      former: { id: before.id, title: nameOf(before, collections) },
      fields,
      sections,
    };
  }
  return fields.length + sections.length > 0 ? { ...about, kind: 'changed', fields, sections } : undefined;
};

/**
 * Ids that are gone, and the entries that name them as their former ids; where an older playbook is compared with, those
 * that they name themselves. The same whatever the order of entries.
 */
const renamedIds = (was: Entries, is: Entries): Map<string, string> => {
  const goneIn = (these: Entries) => (id: string) => !these.has(id);
  const back = [...was.values()].flatMap(({ id, data }): [string, string][] => {
    const old = formerlyOf(data)
      .filter(goneIn(was))
      .find((name) => is.has(name));
    return old === undefined || is.has(id) ? [] : [[id, old]];
  });
  const forth = [...is.values()]
    .sort((a, b) => compareText(b.id, a.id))
    .flatMap(({ id, data }) => formerlyOf(data).map((old): [string, string] => [old, id]))
    .filter(([old]) => was.has(old) && !is.has(old));
  return new Map([...back, ...forth]);
};

/** The one former id of each entry that is new under its id: the first that it names. */
const formerIds = (renamed: ReadonlyMap<string, string>, { was, is }: Record<'was' | 'is', Entries>) => {
  const byOrder = [...renamed].sort(([a], [b]) => compareText(b, a));
  const inverse = new Map(byOrder.map(([old, id]) => [id, old]));
  return new Map(
    [...is.values()].flatMap(({ id, data }): [string, string][] => {
      if (was.has(id)) return [];
      const old = formerlyOf(data).find((name) => renamed.get(name) === id) ?? inverse.get(id);
      return old === undefined ? [] : [[id, old]];
    }),
  );
};

const formerlyOf = ({ formerly }: Record<string, unknown>): string[] =>
  Array.isArray(formerly) ? formerly.filter((id) => typeof id === 'string') : [];

const addedEntry = (entry: ComparedEntry, { collections }: Reading): EntryChange => ({
  ...aboutEntry(entry, collections),
  kind: 'added',
});

const removedEntry = (entry: ComparedEntry, { collections, renamed, titles }: Reading): EntryChange => {
  const id = renamed?.get(entry.id);
  const successor = id === undefined ? {} : { successor: { id, title: titles?.get(id) ?? id } };
  return { ...aboutEntry(entry, collections), kind: 'removed', ...successor };
};

const aboutEntry = (entry: ComparedEntry, collections: Collections) => {
  const { summary } = entry.data;
  const { id, collection } = entry;
  return { id, collection, title: nameOf(entry, collections), summary: typeof summary === 'string' ? summary : '' };
};

const nameOf = ({ id, collection, data }: ComparedEntry, collections: Collections): string =>
  titleOf(data, collections.get(collection).schema) || id;

const countKinds = (entries: readonly EntryChange[]): PlaybookChanges['counts'] => {
  const counts = { added: 0, removed: 0, renamed: 0, changed: 0 };
  for (const { kind } of entries) counts[kind] += 1;
  return counts;
};

const inReadingOrder =
  (names: readonly string[]) =>
  (a: EntryChange, b: EntryChange): number =>
    names.indexOf(a.collection) - names.indexOf(b.collection) || compareText(a.id, b.id);

type Entries = ReadonlyMap<string, ComparedEntry>;

/** What a comparison reads of an entry: a composed one has it all. */
export interface ComparedEntry {
  id: string;
  collection: string;
  /** Checked frontmatter with terms resolved. */
  data: Record<string, unknown>;
  /** The plain text of the body. */
  sections: readonly BodySection[];
}
