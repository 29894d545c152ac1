import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { reference, slug, text } from '../../core/schema/fields.ts';

const row = z.strictObject({
  id: slug().meta(about('Names the row in links: `#<id>`; fixed for ever.', { label: null })),
  dimension: text(80).meta(about('What is compared.', { label: 'Name' })),
  product: text(400).meta(about("Product's side.", { label: 'Product' })),
  engineering: text(400).meta(about("Engineering's side.", { label: 'Engineering' })),
  together: text(400).meta(about('What the two owe each other here.', { label: 'Together' })),
  decision: reference('decisions')
    .optional()
    .meta(about('The decision this row raises.', { label: 'Decision' })),
  tension: reference('tensions')
    .optional()
    .meta(about('The tension this row raises.', { label: 'Tension' })),
});

/** A table that sets product and engineering side by side. */
export const schema = z.strictObject({
  title,
  ...commonFields,
  question: text(160).meta(about('The question the table answers.', { label: 'Question', said: true })),
  columns: z
    .strictObject({
      product: text(60).meta(about("Heading of product's column.", { label: 'Heading of product’s column' })),
      engineering: text(60).meta(
        about("Heading of engineering's column.", { label: 'Heading of engineering’s column' }),
      ),
      together: text(60).meta(about('Heading of the column for both.', { label: 'Heading of the column for both' })),
    })
    .meta(about('The headings of the three columns.', { label: 'Columns' })),
  rows: z
    .array(row)
    .min(1, 'needs at least one row')
    .meta(
      about('The rows, in reading order.', { label: 'Rows', one: 'row', key: 'id', named: 'dimension', anchors: true }),
    ),
});
