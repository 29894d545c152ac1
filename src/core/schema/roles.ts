import { z } from 'astro/zod';
import { commonFields, title } from './entry.ts';
import { reference, someTexts, text } from './fields.ts';

/** Someone who leads part of product development. */
export const role = z.strictObject({
  title,
  ...commonFields,
  /** A name of one or two words, for tables and labels. */
  short: text(24),
  /** What the role decides, in one sentence. */
  oneLine: text(240),
  /** Which of the two colours the role carries; leave out for other roles. */
  side: z.enum(['product', 'engineering']).optional(),
  /** The role it is read side by side with; the other must name this one. */
  counterpart: reference('roles').optional(),
  /** What the role makes as good as it can be. */
  optimises: text(300),
  /** Where its attention has always gone. */
  focuses: someTexts(),
  /** What it keeps in mind day to day. */
  attendsTo: someTexts(),
  /** The evidence it judges by. */
  evaluates: someTexts(),
  /** What it weighs against each other. */
  balances: someTexts(),
  /** The questions it asks first. */
  asks: someTexts(),
  /** What it adds to an organisation's culture. */
  shapesCulture: someTexts(),
  /** What AI adds to its work. */
  withAI: someTexts(),
  /** The narrower job it is taken for. */
  notJust: text(300),
  /** What happens when its strengths run unchecked. */
  overdone: text(500),
  /** Titles people in this role carry. */
  typicalTitles: someTexts(60),
});
