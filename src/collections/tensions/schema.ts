import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { someTexts, text } from '../../core/schema/fields.ts';
import { wordsOf } from '../../core/words/words.ts';

const SIDES = wordsOf('en').sidesWithin;

const pole = z.strictObject({
  label: text(60).meta(about("The pole's name.", { label: 'Name' })),
  leans: z
    .enum(['product', 'engineering', 'either'])
    .meta(about('The side that tends to speak for it.', { label: 'Who speaks for it', values: SIDES, whose: true })),
  upside: someTexts().meta(about('What it is good for.', { label: 'What it is good for' })),
  overdone: someTexts().meta(
    about('What it costs when it wins for too long.', { label: 'What it costs when it always wins' }),
  ),
});

/** Two good things that pull apart and have to be held together. */
export const schema = z.strictObject({
  title,
  ...commonFields,
  poles: z
    .tuple([pole, pole])
    .meta(about('The two things, in no order of rank.', { label: 'Poles', set: true, one: 'pole', key: 'label' })),
  sweetSpot: text(500).meta(about('What holding both looks like.', { label: 'Holding both', part: true })),
  bridge: text(300).meta(about('The sentence both sides can agree to.', { label: 'Both can say' })),
  moves: someTexts().meta(about('What the two can do.', { label: 'Moves to make', part: true })),
  ai: text(500)
    .optional()
    .meta(about('What AI does to this tension.', { label: 'What AI adds', part: true })),
});
