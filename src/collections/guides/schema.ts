import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { reference, someTexts, text } from '../../core/schema/fields.ts';
import { rules } from '../decisions/rule-field.ts';

/** A longer text that explains one part of the model. */
export const schema = z.strictObject({
  title,
  ...commonFields,
  rules,
  keyMessage: text(300).meta(about('What to remember if nothing else.', { label: 'If you remember one thing' })),
  checklist: someTexts().meta(
    about('What to look at in your own organisation.', { label: 'Look at your own organisation', part: true }),
  ),
  pitfalls: someTexts().meta(about('Where people go wrong with it.', { label: 'Where people go wrong', part: true })),
  calendar: z
    .literal(true)
    .optional()
    .meta(
      about('Set where the page ends in the calendar of all rituals.', { label: 'Calendar of rituals', part: true }),
    ),
  nextPlay: reference('plays')
    .optional()
    .meta(about('The play to run after reading.', { label: 'The play to run next', part: true })),
});
