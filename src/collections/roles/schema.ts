import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { reference, someTexts, text } from '../../core/schema/fields.ts';
import { wordsOf } from '../../core/words/words.ts';

const SIDES = wordsOf('en').sidesWithin;

/** Someone who leads part of product development. */
export const schema = z.strictObject({
  title,
  ...commonFields,
  short: text(24).meta(about('A name of one or two words, for tables and labels.', { label: 'Short name' })),
  oneLine: text(240).meta(about('What the role decides, in one sentence.', { label: 'In one sentence' })),
  side: z
    .enum(['product', 'engineering'])
    .optional()
    .meta(
      about('Which of the two colours the role carries; leave out for other roles.', {
        label: 'Side',
        values: SIDES,
        whose: true,
      }),
    ),
  counterpart: reference('roles')
    .optional()
    .meta(
      about('The role it is read side by side with; the other must name this one.', {
        label: 'Counterpart',
        part: true,
        symmetric: true,
      }),
    ),
  optimises: text(300).meta(about('What the role makes as good as it can be.', { label: 'Optimises' })),
  focuses: someTexts().meta(about('Where its attention has always gone.', { label: 'Attention by tradition' })),
  attendsTo: someTexts().meta(
    about('What it keeps in mind day to day.', { label: 'Attention day to day', part: true }),
  ),
  evaluates: someTexts().meta(about('The evidence it judges by.', { label: 'Attention as evidence' })),
  balances: someTexts().meta(about('What it weighs against each other.', { label: 'What it balances', part: true })),
  asks: someTexts().meta(about('The questions it asks first.', { label: 'Questions it asks', part: true })),
  shapesCulture: someTexts().meta(
    about("What it adds to an organisation's culture.", { label: 'Attention in the culture' }),
  ),
  withAI: someTexts().meta(about('What AI adds to its work.', { label: 'Attention with AI' })),
  notJust: text(300).meta(about('The narrower job it is taken for.', { label: 'More than', part: true })),
  overdone: text(500).meta(
    about('What happens when its strengths run unchecked.', { label: 'When it is overdone', part: true }),
  ),
  typicalTitles: someTexts(60).meta(
    about('Titles people in this role carry.', { label: 'Titles it goes by', set: true, said: true }),
  ),
});
