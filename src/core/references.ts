import { closest } from './closest.ts';
import type { Collections } from './collection.ts';
import type { BodyLink } from './body/resolve-body.ts';
import { partIds, rowIds } from './page-ids.ts';
import type { EntryReference, ParsedEntry } from './parse-entry.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';

/** Checks everything that entries say of each other: references, links, and ids they had before. */
export const checkReferences = (
  entries: readonly ParsedEntry[],
  { collections, unreadable = new Set() }: Surroundings,
): Problem[] => {
  const known: Known = {
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    schemas: collections,
    unreadable,
    collections: new Set([...entries.map(({ id }) => id), ...unreadable].map((id) => id.split('/', 1)[0] ?? '')),
    formerIds: formerIdsOf(entries),
  };
  return [
    ...entries.flatMap((entry) => entry.references.flatMap((reference) => checkReference(entry, reference, known))),
    ...entries.flatMap((entry) => entry.links.flatMap((link) => checkLink(entry, link, known))),
    ...checkFormerIds(entries),
  ];
};

const checkReference = (entry: ParsedEntry, reference: EntryReference, known: Known): Problem[] => {
  const { path, value, place } = reference;
  const field = fieldOf(path);
  if (field === 'formerly') return [];
  if (value === entry.id && !reference.isReflexive) return [problem('T408', place, { path })];
  const target = known.byId.get(value);
  if (!target && known.unreadable.has(value)) return [];
  if (!target) return [problem('T401', place, { path, value, suggestion: suggestId(value, known) })];
  if (!reference.isSymmetric || refersBack(target, field, entry.id)) return [];
  return [problem('T402', place, { path, value, id: entry.id, field })];
};

const checkLink = (entry: ParsedEntry, link: BodyLink, known: Known): Problem[] => {
  const target = link.kind === 'here' ? entry : known.byId.get(link.id);
  if (target) return checkFragment(link, target, known);
  const value = link.kind === 'inside' ? link.id : '';
  if (known.collections.has(value) || known.unreadable.has(value)) return [];
  return [problem('T403', link.place, { value, suggestion: suggestId(value, known) })];
};

const checkFragment = ({ fragment, place }: BodyLink, target: ParsedEntry, known: Known): Problem[] => {
  if (fragment === undefined || isHalfRead(target)) return [];
  const fragments = fragmentsOf(target, known.schemas);
  if (fragments.includes(fragment)) return [];
  const details = { fragment, value: target.id, suggestion: closest(fragment, fragments) ?? '' };
  return [problem('T404', place, { ...details, known: fragments.join(', ') || 'none' })];
};

/** Whether problems kept parts of an entry from being read: nobody knows yet what else is on its page. */
const isHalfRead = ({ data, problems }: ParsedEntry): boolean =>
  data === undefined || problems.some(({ code }) => KEEPS_FROM_READING.has(code));

/** What is wrong with a body that is read in part or not at all: both sides of a conflict, no MDX, too deep, too much. */
const KEEPS_FROM_READING: ReadonlySet<string> = new Set(['T109', 'T501', 'T508', 'T515']);

/** Everything on the page of an entry that a link can lead to. */
const fragmentsOf = ({ id, headings, data = {} }: ParsedEntry, collections: Collections): string[] => {
  const { schema } = collections.of(id);
  return [...headings.map((heading) => heading.id), ...rowIds(data, schema), ...partIds(data, schema)];
};

const formerIdsOf = (entries: readonly ParsedEntry[]): Map<string, string> =>
  new Map(
    entries.flatMap(({ id, references }) =>
      references.filter(({ path }) => fieldOf(path) === 'formerly').map(({ value }) => [value, id]),
    ),
  );

const checkFormerIds = (entries: readonly ParsedEntry[]): Problem[] => {
  const owners = new Map(entries.map(({ id }) => [id, id]));
  return entries.flatMap((entry) =>
    entry.references
      .filter(({ path }) => fieldOf(path) === 'formerly')
      .flatMap(({ path, value, place }) => {
        const owner = owners.get(value);
        if (owner !== undefined) return [problem('T406', place, { path, value, owner })];
        owners.set(value, entry.id);
        return [];
      }),
  );
};

/** The field of `rows[2].decision`: `rows`. */
const fieldOf = (path: string): string => path.replace(/[[.].*$/, '');

const refersBack = (target: ParsedEntry, field: string, id: string): boolean =>
  target.data === undefined || target.references.some(({ path, value }) => value === id && fieldOf(path) === field);

/** The id most like `value`: the new id of a former one, then by slug within the collection, then by slug alone. */
const suggestId = (value: string, { byId, formerIds }: Known): string => {
  const renamed = formerIds.get(value);
  if (renamed !== undefined) return renamed;
  const [collection = '', slug = ''] = value.split('/');
  const ids = [...byId.keys()];
  const slugs = ids.filter((id) => id.startsWith(`${collection}/`)).map((id) => id.slice(collection.length + 1));
  const near = closest(slug, slugs);
  if (near !== undefined) return `${collection}/${near}`;
  return ids.find((id) => slug !== '' && id.endsWith(`/${slug}`)) ?? '';
};

interface Surroundings {
  collections: Collections;
  /** Ids of entries whose files are there and could not be read: a problem that has been reported. */
  unreadable?: ReadonlySet<string>;
}

interface Known {
  schemas: Collections;
  byId: ReadonlyMap<string, ParsedEntry>;
  /** Ids of entries whose files are there and could not be read: a problem that has been reported. */
  unreadable: ReadonlySet<string>;
  /** Collections that have entries, and so an index page. */
  collections: ReadonlySet<string>;
  /** Former ids, and the ids of today. */
  formerIds: ReadonlyMap<string, string>;
}
