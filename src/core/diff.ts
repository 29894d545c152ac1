import type { EntryChange, PlaybookChanges } from './diff/changes.ts';
import { compareBodies } from './diff/compare-bodies.ts';
import { compareFields } from './diff/compare-fields.ts';
import { FIELD_WORDS } from './diff/field-words.ts';
import type { Reading } from './diff/reading.ts';
import { compareText } from './problems.ts';
import { collections } from './schema/collections.ts';
import type { CollectionName } from './schema/fields.ts';
import { COLLECTION_NAMES } from './schema/fields.ts';

/** What changed between two playbooks, entry by entry; see `PlaybookChanges`. */
export const comparePlaybooks = (
  before: readonly ComparedEntry[],
  after: readonly ComparedEntry[],
  names?: Reading['names'],
): PlaybookChanges => {
  const was = new Map(before.map((entry) => [entry.id, entry]));
  const is = new Map(after.map((entry) => [entry.id, entry]));
  const renamed = renamedIds(was, is);
  const former = formerIds(renamed, { was, is });
  const titles = new Map([...before, ...after].map((entry) => [entry.id, titleOf(entry)]));
  const reading: Reading = { titles, renamed, names };

  const entries = [
    ...after.flatMap((entry): EntryChange[] => {
      const old = was.get(former.get(entry.id) ?? entry.id);
      const change = old ? compareEntries(old, entry, reading) : addedEntry(entry);
      return change ? [change] : [];
    }),
    ...before
      .filter(({ id }) => !is.has(id) && former.get(renamed.get(id) ?? '') !== id)
      .map((entry) => removedEntry(entry, reading)),
  ].sort(inReadingOrder);
  return { counts: countKinds(entries), entries };
};

/** What changed between an entry and a later form of it; undefined where nothing did that a reader would notice. */
export const compareEntries = (
  before: ComparedEntry,
  after: ComparedEntry,
  reading: Reading = {},
): EntryChange | undefined => {
  const { id, collection } = after;
  const fields = compareFields(before.data, after.data, {
    fields: { ...collections[before.collection].shape, ...collections[collection].shape },
    words: { ...FIELD_WORDS[before.collection], ...FIELD_WORDS[collection] },
    reading,
  });
  const sections = compareBodies(before.body, after.body, reading);
  const about = { id, collection, title: titleOf(after) };
  if (before.id !== id) {
    return { ...about, kind: 'renamed', former: { id: before.id, title: titleOf(before) }, fields, sections };
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

const addedEntry = (entry: ComparedEntry): EntryChange => ({ ...aboutEntry(entry), kind: 'added' });

const removedEntry = (entry: ComparedEntry, { renamed, titles }: Reading): EntryChange => {
  const id = renamed?.get(entry.id);
  const successor = id === undefined ? {} : { successor: { id, title: titles?.get(id) ?? id } };
  return { ...aboutEntry(entry), kind: 'removed', ...successor };
};

const aboutEntry = (entry: ComparedEntry) => {
  const { summary } = entry.data;
  const { id, collection } = entry;
  return { id, collection, title: titleOf(entry), summary: typeof summary === 'string' ? summary : '' };
};

const titleOf = ({ id, data: { title, question } }: ComparedEntry): string => {
  if (typeof title === 'string') return title;
  return typeof question === 'string' ? question : id;
};

const countKinds = (entries: readonly EntryChange[]): PlaybookChanges['counts'] => {
  const counts = { added: 0, removed: 0, renamed: 0, changed: 0 };
  for (const { kind } of entries) counts[kind] += 1;
  return counts;
};

const inReadingOrder = (a: EntryChange, b: EntryChange): number =>
  COLLECTION_NAMES.indexOf(a.collection) - COLLECTION_NAMES.indexOf(b.collection) || compareText(a.id, b.id);

type Entries = ReadonlyMap<string, ComparedEntry>;

/** What a comparison reads of an entry: a composed one has it all. */
export interface ComparedEntry {
  id: string;
  collection: CollectionName;
  /** Checked frontmatter with terms resolved. */
  data: Record<string, unknown>;
  /** Markdown of the composed tree. */
  body: string;
}
