import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields } from '../../core/schema/entry.ts';
import { listedIn, text } from '../../core/schema/fields.ts';
import { rules } from '../decisions/rule-field.ts';

const wordCount = (line: string) => line.split(/\s+/).filter(Boolean).length;

/** A question people really ask, and its answer; the body is the longer answer. */
export const schema = z.strictObject({
  ...commonFields,
  rules,
  question: text(160).meta(
    about('The question, as a whole sentence; it heads the page.', { label: 'Question', said: true, heads: true }),
  ),
  shortAnswer: text(480)
    .refine((line) => wordCount(line) <= 60, 'is longer than 60 words')
    .meta(about('The answer in at most 60 words.', { label: 'Short answer', answers: true })),
  alsoAsked: z
    .array(text(120))
    .min(2, 'needs at least two items')
    .max(8, 'has more than eight items')
    .meta(about('Two to eight other ways people ask it.', { label: 'Also asked', set: true, part: true, said: true })),
  category: listedIn('categories').meta(
    about('The group it stands in, from `categories` in playbook.yaml.', { label: 'Group' }),
  ),
});
