import { z } from 'astro/zod';
import { commonFields, title } from './entry.ts';
import { text } from './fields.ts';

/** The six traits that strong partnerships share. */
const TRAITS = ['communication', 'accountability', 'visibility', 'trust', 'customer-focus', 'discipline'] as const;

/** Something one can see that tells how well the two work together. */
export const signal = z.strictObject({
  title,
  ...commonFields,
  /** Whether it is good or bad news. */
  polarity: z.enum(['healthy', 'unhealthy']),
  /** Whether it comes before the damage or after it. */
  timing: z.enum(['leading', 'lagging']),
  /** What anyone could see within two weeks. */
  observable: text(400),
  /** How product adds to it. */
  productsPart: text(400),
  /** How engineering adds to it. */
  engineeringsPart: text(400),
  /** The trait of a partnership it speaks about. */
  dimension: z.enum(TRAITS),
});
