import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { reference, text, texts } from '../../core/schema/fields.ts';
import { rules } from '../decisions/rule-field.ts';

/** A word, and what the playbook means by it. */
export const schema = z.strictObject({
  title,
  ...commonFields,
  rules,
  term: text(60).meta(about('The word as it stands in a sentence.', { label: 'Word in a sentence', said: true })),
  definition: text(400).meta(
    about('What it means here, in one or two sentences.', { label: 'Definition', answers: true }),
  ),
  alsoCalled: texts(60)
    .optional()
    .meta(about('Other words for the same thing.', { label: 'Also called', set: true, said: true })),
  avoid: texts(160)
    .optional()
    .meta(about('Words to leave out, and why.', { label: 'Words to leave out', part: true })),
  notSameAs: z
    .array(reference('glossary'))
    .optional()
    .meta(
      about('Words it is mistaken for; each must name this one too.', {
        label: 'Not the same as',
        set: true,
        part: true,
        symmetric: true,
      }),
    ),
});
