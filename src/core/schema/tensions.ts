import { z } from 'astro/zod';
import { commonFields, title } from './entry.ts';
import { someTexts, text } from './fields.ts';

const pole = z.strictObject({
  /** The pole's name. */
  label: text(60),
  /** The side that tends to speak for it. */
  leans: z.enum(['product', 'engineering', 'either']),
  /** What it is good for. */
  upside: someTexts(),
  /** What it costs when it wins for too long. */
  overdone: someTexts(),
});

/** Two good things that pull apart and have to be held together. */
export const tension = z.strictObject({
  title,
  ...commonFields,
  /** The two things, in no order of rank. */
  poles: z.tuple([pole, pole]),
  /** What holding both looks like. */
  sweetSpot: text(500),
  /** The sentence both sides can agree to. */
  bridge: text(300),
  /** What the two can do. */
  moves: someTexts(),
  /** What AI does to this tension. */
  ai: text(500).optional(),
});
