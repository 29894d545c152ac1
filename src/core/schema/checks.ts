import { z } from 'astro/zod';
import { commonFields, title } from './entry.ts';
import { reference, side, slug, text } from './fields.ts';

const dimension = z.strictObject({
  /** Names the dimension in statements and rules. */
  id: slug(),
  /** The dimension as readers see it. */
  label: text(60),
});

const statement = z.strictObject({
  /** Names the statement in saved answers; fixed for ever. */
  id: slug(),
  /** What people agree or disagree with. */
  text: text(240),
  /** The dimension it counts towards. */
  dimension: slug(),
  /** Whose part it speaks about. */
  perspective: side(),
});

const rule = z.strictObject({
  /** When the rule applies: the dimension with a low score or a wide gap. */
  when: z.strictObject({
    /** The dimension, by its id. */
    dimension: slug(),
    /** What its score shows. */
    shows: z.enum(['low', 'gap']),
  }),
  /** The plays it leads to. */
  plays: z.array(reference('plays')).min(1, 'needs a play'),
});

/** A set of statements that both leaders answer apart and then compare. */
export const check = z.strictObject({
  title,
  ...commonFields,
  /** What the statements are grouped by. */
  dimensions: z.array(dimension).min(1, 'needs at least one dimension'),
  /** The statements, on a five-point scale with "don't know". */
  statements: z.array(statement).min(1, 'needs at least one statement'),
  /** What to do about which result. */
  rules: z.array(rule),
});
