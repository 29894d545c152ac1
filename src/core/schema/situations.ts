import { z } from 'astro/zod';
import { commonFields, title } from './entry.ts';
import { reference, someTexts, text } from './fields.ts';

/** Something that is going on, as the person in it would say it. */
export const situation = z.strictObject({
  title,
  ...commonFields,
  /** What someone in it says, in the first person. */
  phrase: text(160),
  /** Other ways people say it. */
  alsoSaid: z.array(text(120)).min(2, 'needs at least two items').max(8, 'has more than eight items'),
  /** A fairer way to see it. */
  reframe: text(500),
  /** What one can see when this is going on. */
  signals: z.array(reference('signals')).min(1, 'needs at least one item'),
  /** What to do in the next ten minutes, step by step. */
  tenMinutes: someTexts(),
  /** The decisions it turns on. */
  decisions: z.array(reference('decisions')).min(1, 'needs at least one item'),
  /** Words each leader can use. */
  say: z.strictObject({
    /** Words for the one who leads product. */
    product: someTexts(),
    /** Words for the one who leads engineering. */
    engineering: someTexts(),
  }),
  /** What makes it worse. */
  dont: someTexts(),
  /** The plays to run next, the first one first. */
  plays: z.array(reference('plays')).min(1, 'needs a play').max(2, 'has more than two plays'),
  /** What to do when that did not help. */
  ifStuck: text(500),
  /** When this advice is wrong. */
  whereThisFails: text(500),
});
