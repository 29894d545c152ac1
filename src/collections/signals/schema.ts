import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { text } from '../../core/schema/fields.ts';
import { words } from './words.ts';

const { polarities, timings, traits } = words.en;

/** Something one can see that tells how well the two work together. */
export const schema = z.strictObject({
  title,
  ...commonFields,
  polarity: z
    .enum(['healthy', 'unhealthy'])
    .meta(about('Whether it is good or bad news.', { label: 'Sign', values: polarities })),
  timing: z
    .enum(['leading', 'lagging'])
    .meta(about('Whether it comes before the damage or after it.', { label: 'Timing', values: timings })),
  observable: text(400).meta(about('What anyone could see within two weeks.', { label: 'What you can see' })),
  productsPart: text(400).meta(about('How product adds to it.', { label: 'Product’s part' })),
  engineeringsPart: text(400).meta(about('How engineering adds to it.', { label: 'Engineering’s part' })),
  dimension: z
    .enum(['communication', 'accountability', 'visibility', 'trust', 'customer-focus', 'discipline'])
    .meta(about('The trait of a partnership it speaks about.', { label: 'Speaks of', values: traits })),
});
