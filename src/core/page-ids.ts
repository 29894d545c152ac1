import { collections } from './schema/collections.ts';
import { commonFields } from './schema/entry.ts';
import type { CollectionName } from './schema/fields.ts';

/** Ids that pages use for parts which are no fields. */
const PAGE_IDS = [
  'main',
  'top',
  'on-this-page',
  'read-next',
  'linked-from',
  'sources',
  'cited-by',
  'not-same-as',
  'parts',
  'plays',
  'situations',
  'its-decisions',
  'its-situations',
  'its-plays',
  'joint-decisions',
  'shaped-by',
];
/** Fields that no page gives a part of its own. */
const WITHOUT_PART = new Set(['title', ...Object.keys(commonFields).filter((field) => field !== 'sources')]);

/** Every id that the page of an entry may use itself, so that no heading and no row can have it. */
export const takenIds = (collection: CollectionName): ReadonlySet<string> =>
  new Set([...PAGE_IDS, ...partIds(collections[collection].shape)]);

/** The ids of the parts that the page of an entry has for the fields of `data`. */
export const partIds = (data: Record<string, unknown>): string[] =>
  Object.keys(data)
    .filter((field) => !WITHOUT_PART.has(field))
    .map(asPartId);

/** The ids of the rows of a comparison, which stand on its page. */
export const rowIds = ({ rows }: Record<string, unknown>): string[] =>
  Array.isArray(rows) ? rows.map(idOf).filter((id) => id !== undefined) : [];

/** The `id` of an item of a list. */
export const idOf = (item: unknown): string | undefined => {
  const id = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
};

/** `askYourselves` becomes `ask-yourselves`. */
const asPartId = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
