import { z } from 'astro/zod';
import { commonFields, title } from './entry.ts';
import { reference, slug, text } from './fields.ts';

const row = z.strictObject({
  /** Names the row in links: `#<id>`; fixed for ever. */
  id: slug(),
  /** What is compared. */
  dimension: text(80),
  /** Product's side. */
  product: text(400),
  /** Engineering's side. */
  engineering: text(400),
  /** What the two owe each other here. */
  together: text(400),
  /** The decision this row raises. */
  decision: reference('decisions').optional(),
  /** The tension this row raises. */
  tension: reference('tensions').optional(),
});

/** A table that sets product and engineering side by side. */
export const comparison = z.strictObject({
  title,
  ...commonFields,
  /** The question the table answers. */
  question: text(160),
  /** The headings of the three columns. */
  columns: z.strictObject({
    /** Heading of product's column. */
    product: text(60),
    /** Heading of engineering's column. */
    engineering: text(60),
    /** Heading of the column for both. */
    together: text(60),
  }),
  /** The rows, in reading order. */
  rows: z.array(row).min(1, 'needs at least one row'),
});
