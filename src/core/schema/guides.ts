import { z } from 'astro/zod';
import { commonFields, title } from './entry.ts';
import { reference, someTexts, text } from './fields.ts';

/** A longer text that explains one part of the model. */
export const guide = z.strictObject({
  title,
  ...commonFields,
  /** What to remember if nothing else. */
  keyMessage: text(300),
  /** What to look at in your own organisation. */
  checklist: someTexts(),
  /** Where people go wrong with it. */
  pitfalls: someTexts(),
  /** The play to run after reading. */
  nextPlay: reference('plays').optional(),
});
