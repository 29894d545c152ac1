import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { reference, someTexts, text } from '../../core/schema/fields.ts';

/** A longer text that explains one part of the model. */
export const schema = z.strictObject({
  title,
  ...commonFields,
  keyMessage: text(300).meta(about('What to remember if nothing else.', { label: 'If you remember one thing' })),
  checklist: someTexts().meta(
    about('What to look at in your own organisation.', { label: 'Look at your own organisation', part: true }),
  ),
  pitfalls: someTexts().meta(about('Where people go wrong with it.', { label: 'Where people go wrong', part: true })),
  nextPlay: reference('plays')
    .optional()
    .meta(about('The play to run after reading.', { label: 'The play to run next', part: true })),
});
