import { closest } from './closest.ts';
import type { BodyLink } from './body-reader.ts';
import { partId } from './parse-entry.ts';
import type { EntryReference, ParsedEntry } from './parse-entry.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import { COLLECTION_NAMES } from './schema/fields.ts';

/** Relations that hold in both directions: each entry must name the other. */
const SYMMETRIC_FIELDS = ['counterpart', 'notSameAs'] as const;

/** Checks everything that entries say of each other: references, links, and ids they had before. */
export const checkReferences = (entries: readonly ParsedEntry[]): Problem[] => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const ids = [...byId.keys()];
  return [
    ...entries.flatMap((entry) =>
      entry.references.flatMap((reference) => checkReference(entry, reference, { byId, ids })),
    ),
    ...entries.flatMap((entry) => entry.links.flatMap((link) => checkLink(entry, link, { byId, ids }))),
    ...checkFormerIds(entries),
  ];
};

const checkReference = (
  entry: ParsedEntry,
  { path, value, place }: EntryReference,
  { byId, ids }: Known,
): Problem[] => {
  const field = path.replace(/\[.*$/, '');
  if (field === 'formerly') return [];
  // A source may carry facts about itself.
  if (value === entry.id && field !== 'sources') return [problem('T408', place, { path })];
  const target = byId.get(value);
  if (!target) return [problem('T401', place, { path, value, suggestion: suggestId(value, ids) })];
  if (!isSymmetric(field) || refersBack(target, field, entry.id)) return [];
  return [problem('T402', place, { path, value, id: entry.id, field })];
};

const checkLink = (entry: ParsedEntry, link: BodyLink, { byId, ids }: Known): Problem[] => {
  const target = link.kind === 'here' ? entry : byId.get(link.id);
  if (!target) {
    const isIndex = link.kind === 'inside' && COLLECTION_NAMES.some((name) => name === link.id);
    const value = link.kind === 'inside' ? link.id : '';
    return isIndex ? [] : [problem('T403', link.place, { value, suggestion: suggestId(value, ids) })];
  }
  if (link.fragment === undefined) return [];
  const fragments = fragmentsOf(target);
  if (fragments.includes(link.fragment)) return [];
  const details = { fragment: link.fragment, value: target.id, suggestion: closest(link.fragment, fragments) ?? '' };
  return [problem('T404', link.place, { ...details, known: fragments.join(', ') || 'none' })];
};

/** Everything on the page of an entry that a link can lead to. */
const fragmentsOf = ({ headings, data }: ParsedEntry): string[] => {
  const rows = Object.values(data ?? {}).flatMap((value) => (Array.isArray(value) ? value.map(idOf) : []));
  const fields = Object.keys(data ?? {}).map(partId);
  return [...headings.map(({ id }) => id), ...rows.filter((id) => id !== undefined), ...fields];
};

const idOf = (item: unknown): string | undefined => {
  const id = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
};

const checkFormerIds = (entries: readonly ParsedEntry[]): Problem[] => {
  const owners = new Map(entries.map(({ id }) => [id, id]));
  return entries.flatMap((entry) =>
    entry.references
      .filter(({ path }) => path.startsWith('formerly'))
      .flatMap(({ path, value, place }) => {
        const owner = owners.get(value);
        if (owner !== undefined) return [problem('T406', place, { path, value, owner })];
        owners.set(value, entry.id);
        return [];
      }),
  );
};

const isSymmetric = (field: string) => SYMMETRIC_FIELDS.some((name) => name === field);

const refersBack = (target: ParsedEntry, field: string, id: string): boolean =>
  target.data === undefined ||
  target.references.some(({ path, value }) => value === id && path.replace(/\[.*$/, '') === field);

/** The id most like `value`, first by slug within its collection, then by slug alone. */
const suggestId = (value: string, ids: readonly string[]): string => {
  const sameSlug = ids.find((id) => id.split('/')[1] === value.split('/')[1]);
  return closest(value, ids) ?? sameSlug ?? '';
};

interface Known {
  byId: ReadonlyMap<string, ParsedEntry>;
  ids: readonly string[];
}
