import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { reference, side, slug, text } from '../../core/schema/fields.ts';
import { wordsOf } from '../../core/words/words.ts';
import { words } from './words.ts';

const SIDES = wordsOf('en').sidesWithin;
const RESULTS = words.en.results;

const dimension = z.strictObject({
  id: slug().meta(about('Names the dimension in statements and rules.', { label: null })),
  label: text(60).meta(about('The dimension as readers see it.', { label: 'Name' })),
});

const statement = z.strictObject({
  id: slug().meta(about('Names the statement in saved answers; fixed for ever.', { label: null })),
  text: text(240).meta(about('What people agree or disagree with.', { label: 'Text' })),
  dimension: slug().meta(about('The dimension it counts towards.', { label: 'Counts towards' })),
  perspective: side().meta(about('Whose part it speaks about.', { label: 'Whose part', values: SIDES, whose: true })),
});

const rule = z.strictObject({
  when: z
    .strictObject({
      dimension: slug().meta(about('The dimension, by its id.', { label: 'Where' })),
      shows: z.enum(['low', 'gap']).meta(about('What its score shows.', { label: 'Result', values: RESULTS })),
    })
    .meta(about('When the rule applies: the dimension with a low score or a wide gap.', { label: 'When' })),
  plays: z
    .array(reference('plays'))
    .min(1, 'needs a play')
    .meta(about('The plays it leads to.', { label: 'Plays' })),
});

/** A set of statements that both leaders answer apart and then compare. */
export const schema = z.strictObject({
  title,
  ...commonFields,
  dimensions: z
    .array(dimension)
    .min(1, 'needs at least one dimension')
    .meta(
      about('What the statements are grouped by.', {
        label: 'Dimensions',
        one: 'dimension',
        key: 'id',
        named: 'label',
      }),
    ),
  statements: z
    .array(statement)
    .min(1, 'needs at least one statement')
    .meta(
      about('The statements, on a five-point scale with "don\'t know".', {
        label: 'Statements',
        one: 'statement',
        key: 'id',
        named: 'text',
        part: true,
      }),
    ),
  rules: z.array(rule).meta(
    about('What to do about which result.', {
      label: 'Plays it leads to',
      one: 'rule',
      named: 'when.dimension',
      part: true,
    }),
  ),
});
