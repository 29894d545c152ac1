import { collections } from './schema/collections.ts';
import { commonFields } from './schema/entry.ts';
import type { CollectionName } from './schema/fields.ts';

/** Ids that pages use for parts which are no fields. */
const PAGE_IDS = [
  'main',
  'top',
  'footnote-label',
  'how-it-plays-out',
  'why-this',
  'upside',
  'overdone',
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
/** The fields that have a part of their own on the page of an entry, under a heading with their name as its id. */
const PARTS: Record<CollectionName, readonly string[]> = {
  situations: ['tenMinutes', 'decisions', 'say', 'dont', 'plays', 'ifStuck', 'whereThisFails', 'signals'],
  plays: ['useWhen', 'prework', 'steps', 'leaveWith', 'followUp', 'variations', 'pitfalls'],
  decisions: ['tieBreak', 'whyDefault', 'presets', 'cascadesTo'],
  tensions: ['sweetSpot', 'moves', 'ai'],
  signals: [],
  checks: ['statements', 'rules'],
  roles: ['asks', 'balances', 'attendsTo', 'notJust', 'overdone', 'counterpart'],
  comparisons: [],
  jobs: ['outOfBalance', 'askYourselves'],
  guides: ['checklist', 'pitfalls', 'nextPlay'],
  faqs: ['alsoAsked'],
  glossary: ['avoid', 'notSameAs'],
  examples: ['lesson', 'caveat', 'illustrates'],
  sources: [],
};

/** Every id that the page of an entry may use itself, so that no heading and no row can have it. */
export const takenIds = (collection: CollectionName): ReadonlySet<string> =>
  new Set([...PAGE_IDS, ...Object.keys(collections[collection].shape).filter(isOwnField).map(asPartId)]);

/** The ids of the parts that the page of an entry has for what stands in `data`. */
export const partIds = (collection: CollectionName, data: Record<string, unknown>): string[] =>
  PARTS[collection].filter((field) => isFilled(data[field])).map(asPartId);

/** Whether a field belongs to one collection: those of all, such as `title` and `order`, never get a part of their own. */
const isOwnField = (field: string): boolean => field !== 'title' && !Object.hasOwn(commonFields, field);

const isFilled = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== undefined;
};

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
