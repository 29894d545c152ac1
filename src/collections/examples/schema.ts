import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { reference, text } from '../../core/schema/fields.ts';
import { rules } from '../decisions/rule-field.ts';
import { words } from './words.ts';

/** What an organisation is said to do, and what can be learnt from it. */
export const schema = z.strictObject({
  title,
  ...commonFields,
  rules,
  organisation: text(80).meta(about('The organisation.', { label: 'Organisation' })),
  claim: text(400).meta(about('What the source says of it, with its hedge.', { label: 'What is said' })),
  lesson: text(400).meta(about('What to take from it.', { label: 'What to take from it', part: true })),
  illustrates: z
    .array(reference())
    .min(1, 'needs at least one item')
    .meta(about('The entries it stands for.', { label: 'Illustrates', set: true, part: true })),
  evidence: z.enum(['primary', 'secondary']).meta(
    about('Whether the organisation says so itself or somebody says it of them.', {
      label: 'Evidence',
      values: words.en.evidences,
    }),
  ),
  caveat: text(400).meta(about('What the evidence does not show.', { label: 'What it does not show', part: true })),
});
