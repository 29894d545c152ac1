import { z } from 'astro/zod';

/** The name of a collection, as a pattern: it is a folder and part of addresses. */
export const COLLECTION_NAME = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** The full id of an entry, as a pattern. */
export const ENTRY_ID = `${COLLECTION_NAME}/${SLUG}`;

/** Neither a line ending nor a character that only a machine understands, or that no text may hold, such as U+FFFF. */
const ONE_LINE = /^[^\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}]*$/u;
/** An empty text passes: that is another problem. */
const NOT_BLANK = /^(?!\s+$)/;

/** One line of plain text; `{terms}` are allowed, Markdown is not. Length in characters. */
export const text = (max = 400) =>
  z
    .string()
    .min(1, 'is empty')
    .max(max, `is longer than ${max} characters`)
    .regex(ONE_LINE, 'must be one line without control characters')
    .regex(NOT_BLANK, 'holds nothing but spaces')
    .meta({ prose: true });

/** One line of plain text that no term stands in: settings are not composed. */
export const line = (max: number) =>
  z
    .string()
    .min(1, 'is empty')
    .max(max, `is longer than ${max} characters`)
    .regex(ONE_LINE, 'must be one line without control characters')
    .regex(/^[^{}]*$/, 'cannot hold braces')
    .regex(NOT_BLANK, 'holds nothing but spaces');

/** A list of lines of plain text, none of them empty. */
export const texts = (max = 300) => z.array(text(max));

/** A list with at least one line of plain text. */
export const someTexts = (max = 300) => texts(max).min(1, 'needs at least one item');

/**
 * The full id of another entry, `<collection>/<slug>`; the entry must exist. Names of collections leave only theirs; without
 * any it may be an entry of every collection that there is.
 */
export const reference = (...collections: readonly string[]) => {
  const names = collections.length > 0 ? `(?:${collections.join('|')})` : COLLECTION_NAME;
  const known = collections.length > 0 ? collections.join(', ') : '<collection>/<slug>';
  return z
    .string()
    .regex(new RegExp(`^${names}/${SLUG}$`), `is not the full id of an entry (${known})`)
    .meta({ references: collections });
};

/** A name for use in addresses: lower-case letters, digits and single hyphens. */
export const slug = () => z.string().regex(new RegExp(`^${SLUG}$`), 'may hold lower-case letters, digits and hyphens');

/** A calendar day, written `2026-01-31`. */
export const day = () => z.iso.date('is not a date such as 2026-01-31');

/** An `https:` or `http:` address. */
export const webAddress = () =>
  z.url({ protocol: /^https?$/, error: 'is not an https:// address such as https://www.example.org/' });

/** The address of a site. Links begin with its path, which must not lead to another host then, as `//b.example/` would. */
export const siteUrl = () =>
  webAddress().refine(
    (url) => /^(?:\/[\w.~-]+)*\/?$/.test(pathOf(url)),
    'has a path that a site cannot lie under: it may hold letters, digits, - . _ ~ and single slashes',
  );

/** The path of an address; of what is none, which is another problem, that of a site at the root. */
const pathOf = (url: string): string => (/^https?:/.test(url) && URL.canParse(url) ? new URL(url).pathname : '/');
/** The address of a file in `public/`, such as `/pictures/map.svg`; it must be there, and editions carry it. */
export const publicFile = () =>
  z
    .string()
    .regex(/^\/(?!\/)[^\p{Cc}\\?#]+$/u, 'is not the address of a file in public/, such as /pictures/map.svg')
    .meta({ file: true });

/** One of the keys of a table in `playbook.yaml`; compose checks that it is there. */
export const listedIn = (table: PlaybookTable) => slug().meta({ listedIn: table });

/** Who a thing belongs to: one side, or both together. */
export const side = () => z.enum(['product', 'engineering', 'together']);

export type PlaybookTable = 'topics' | 'categories';
