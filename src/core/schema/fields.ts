import { z } from 'astro/zod';

/** The names of all collections, in the order in which the playbook lists them. */
export const COLLECTION_NAMES = [
  'situations',
  'plays',
  'decisions',
  'tensions',
  'signals',
  'checks',
  'roles',
  'comparisons',
  'jobs',
  'guides',
  'faqs',
  'glossary',
  'examples',
  'sources',
] as const;

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Neither a line ending nor a character that only a machine understands. */
export const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;
/** An empty text passes: that is another problem. */
export const NOT_BLANK = /^(?!\s+$)/;

/** One line of plain text; `{terms}` are allowed, Markdown is not. Length in characters. */
export const text = (max = 400) =>
  z
    .string()
    .min(1, 'is empty')
    .max(max, `is longer than ${max} characters`)
    .regex(ONE_LINE, 'must be one line without control characters')
    .regex(NOT_BLANK, 'holds nothing but spaces')
    .meta({ prose: true });

/** A list of lines of plain text, none of them empty. */
export const texts = (max = 300) => z.array(text(max));

/** A list with at least one line of plain text. */
export const someTexts = (max = 300) => texts(max).min(1, 'needs at least one item');

/** The full id of another entry, `<collection>/<slug>`; the entry must exist. */
export const reference = (...collections: CollectionName[]) => {
  const names = collections.length > 0 ? collections : [...COLLECTION_NAMES];
  return z
    .string()
    .regex(new RegExp(`^(?:${names.join('|')})/${SLUG}$`), `is not the full id of an entry (${names.join(', ')})`)
    .meta({ references: names });
};

/** A name for use in addresses: lower-case letters, digits and single hyphens. */
export const slug = () => z.string().regex(new RegExp(`^${SLUG}$`), 'may hold lower-case letters, digits and hyphens');

/** A calendar day, written `2026-01-31`. */
export const day = () => z.iso.date('is not a date such as 2026-01-31');

/** An `https:` or `http:` address. */
export const webAddress = () => z.url({ protocol: /^https?$/, error: 'is not an https:// address' });

/** One of the keys of a table in `playbook.yaml`; compose checks that it is there. */
export const listedIn = (table: PlaybookTable) => slug().meta({ listedIn: table });

/** Who a thing belongs to: one side, or both together. */
export const side = () => z.enum(['product', 'engineering', 'together']);

export type CollectionName = (typeof COLLECTION_NAMES)[number];
export type PlaybookTable = 'topics' | 'categories';
