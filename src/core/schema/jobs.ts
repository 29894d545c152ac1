import { z } from 'astro/zod';
import { commonFields, title } from './entry.ts';
import { reference, someTexts, text } from './fields.ts';

const part = z.strictObject({
  /** One responsibility, short enough for the boundary picture. */
  text: text(160),
  /** The decision that settles it. */
  decision: reference('decisions').optional(),
});

/** One of the three jobs of leaders, and who carries which part of it. */
export const job = z.strictObject({
  title,
  ...commonFields,
  /** The job as a verb: create, increase, improve. */
  verb: text(40),
  /** The job in one or two sentences. */
  inShort: text(300),
  /** What belongs to product. */
  product: z.array(part).min(1, 'needs at least one item'),
  /** What belongs to engineering. */
  engineering: z.array(part).min(1, 'needs at least one item'),
  /** What the two must settle together. */
  together: z.array(part).min(1, 'needs at least one item'),
  /** What it looks like when one side outweighs the other. */
  outOfBalance: someTexts(),
  /** Questions for the two leaders to put to themselves. */
  askYourselves: someTexts(),
});
