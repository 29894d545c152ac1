import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { text } from '../../core/schema/fields.ts';

export const POLARITIES = { healthy: 'good news', unhealthy: 'a warning' } as const;
export const TIMINGS = { leading: 'comes before the damage', lagging: 'comes after the damage' } as const;
/** The six traits that strong partnerships share. */
export const TRAITS = {
  communication: 'clear communication',
  accountability: 'shared accountability',
  visibility: 'operational visibility',
  trust: 'trust',
  'customer-focus': 'customer focus',
  discipline: 'execution discipline',
} as const;

/** Something one can see that tells how well the two work together. */
export const schema = z.strictObject({
  title,
  ...commonFields,
  polarity: z
    .enum(['healthy', 'unhealthy'])
    .meta(about('Whether it is good or bad news.', { label: 'Sign', values: POLARITIES })),
  timing: z
    .enum(['leading', 'lagging'])
    .meta(about('Whether it comes before the damage or after it.', { label: 'Timing', values: TIMINGS })),
  observable: text(400).meta(about('What anyone could see within two weeks.', { label: 'What you can see' })),
  productsPart: text(400).meta(about('How product adds to it.', { label: 'Product’s part' })),
  engineeringsPart: text(400).meta(about('How engineering adds to it.', { label: 'Engineering’s part' })),
  dimension: z
    .enum(['communication', 'accountability', 'visibility', 'trust', 'customer-focus', 'discipline'])
    .meta(about('The trait of a partnership it speaks about.', { label: 'Speaks of', values: TRAITS })),
});
