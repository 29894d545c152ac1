import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { reference, someTexts, text } from '../../core/schema/fields.ts';

/** Something that is going on, as the person in it would say it. */
export const schema = z.strictObject({
  title,
  ...commonFields,
  phrase: text(160).meta(about('What someone in it says, in the first person.', { label: 'What is said', said: true })),
  alsoSaid: z
    .array(text(120))
    .min(2, 'needs at least two items')
    .max(8, 'has more than eight items')
    .meta(about('Other ways people say it.', { label: 'Also said', set: true, said: true })),
  reframe: text(500).meta(about('A fairer way to see it.', { label: 'See it this way' })),
  signals: z
    .array(reference('signals'))
    .min(1, 'needs at least one item')
    .meta(about('What one can see when this is going on.', { label: 'What you may be seeing', set: true, part: true })),
  tenMinutes: someTexts().meta(
    about('What to do in the next ten minutes, step by step.', { label: 'Ten minutes, now', part: true }),
  ),
  decisions: z
    .array(reference('decisions'))
    .min(1, 'needs at least one item')
    .meta(about('The decisions it turns on.', { label: 'Who decides here', set: true, part: true })),
  say: z
    .strictObject({
      product: someTexts().meta(
        about('Words for the one who leads product.', { label: 'What to say if you lead product' }),
      ),
      engineering: someTexts().meta(
        about('Words for the one who leads engineering.', { label: 'What to say if you lead engineering' }),
      ),
    })
    .meta(about('Words each leader can use.', { label: 'What to say', part: true })),
  dont: someTexts().meta(about('What makes it worse.', { label: 'What not to do', part: true })),
  plays: z
    .array(reference('plays'))
    .min(1, 'needs a play')
    .max(2, 'has more than two plays')
    .meta(about('The plays to run next, the first one first.', { label: 'The play to run', part: true })),
  templates: z
    .array(reference('templates'))
    .optional()
    .meta(about('The templates that help at once.', { label: 'To fill in', set: true })),
  ifStuck: text(500).meta(about('What to do when that did not help.', { label: 'If you are still stuck', part: true })),
  whereThisFails: text(500).meta(about('When this advice is wrong.', { label: 'Where this fails', part: true })),
});
