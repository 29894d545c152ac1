import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { reference, someTexts, text } from '../../core/schema/fields.ts';

const part = z.strictObject({
  text: text(160).meta(about('One responsibility, short enough for the boundary picture.', { label: 'Text' })),
  decision: reference('decisions')
    .optional()
    .meta(about('The decision that settles it.', { label: 'Decision' })),
});

/** One of the three jobs of leaders, and who carries which part of it. */
export const schema = z.strictObject({
  title,
  ...commonFields,
  verb: text(40).meta(about('The job as a verb: create, increase, improve.', { label: 'Verb' })),
  inShort: text(300).meta(about('The job in one or two sentences.', { label: 'In short' })),
  product: z
    .array(part)
    .min(1, 'needs at least one item')
    .meta(about('What belongs to product.', { label: 'Product’s part', one: 'part', key: 'text' })),
  engineering: z
    .array(part)
    .min(1, 'needs at least one item')
    .meta(about('What belongs to engineering.', { label: 'Engineering’s part', one: 'part', key: 'text' })),
  together: z
    .array(part)
    .min(1, 'needs at least one item')
    .meta(about('What the two must settle together.', { label: 'Settled together', one: 'part', key: 'text' })),
  outOfBalance: someTexts().meta(
    about('What it looks like when one side outweighs the other.', { label: 'Out of balance', part: true }),
  ),
  askYourselves: someTexts().meta(
    about('Questions for the two leaders to put to themselves.', { label: 'Ask yourselves', part: true }),
  ),
});
