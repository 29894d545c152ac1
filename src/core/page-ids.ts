import type { CollectionDefinition, EntrySchema } from './collection.ts';
import { commonFields } from './schema/entry.ts';
import { metaOf } from './schema/field-meta.ts';

/** Ids that the pages of all entries use for parts which are no fields. */
const PAGE_IDS = ['main', 'top', 'footnote-label', 'on-this-page', 'read-next', 'linked-from', 'sources'];

/** Every id that the page of an entry may use itself, so that no heading and no row can have it. */
export const takenIds = ({ schema, pageIds = [] }: Pages): ReadonlySet<string> =>
  new Set([...PAGE_IDS, ...pageIds, ...Object.keys(schema.shape).filter(isOwnField).map(asPartId)]);

/** The ids of the parts that the page of an entry has for what stands in `data`. */
export const partIds = (data: Record<string, unknown>, { shape }: EntrySchema): string[] =>
  Object.keys(shape)
    .filter((field) => isPart(shape[field]) && isFilled(data[field]))
    .map(asPartId);

/** Whether a field belongs to one collection: those of all, such as `title` and `order`, never get a part of their own. */
const isOwnField = (field: string): boolean => field !== 'title' && !Object.hasOwn(commonFields, field);

const isPart = (field: FieldSchema): boolean => field !== undefined && metaOf(field).part === true;

/** Whether the rows of a field stand on the page under their own ids. */
export const isOnPage = (field: FieldSchema): boolean => field !== undefined && metaOf(field).anchors === true;

const isFilled = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== undefined;
};

/** The ids of the rows that stand on the page of an entry. */
export const rowIds = (data: Record<string, unknown>, { shape }: EntrySchema): string[] =>
  Object.keys(shape)
    .filter((field) => isOnPage(shape[field]))
    .map((field) => data[field])
    .flatMap((rows) => (Array.isArray(rows) ? rows.map(idOf).filter((id) => id !== undefined) : []));

/** The `id` of an item of a list. */
export const idOf = (item: unknown): string | undefined => {
  const id = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
};

/** The id of a field's part: `askYourselves` becomes `ask-yourselves`. */
export const asPartId = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

type Pages = Pick<CollectionDefinition, 'schema' | 'pageIds'>;
type FieldSchema = Parameters<typeof metaOf>[0] | undefined;
