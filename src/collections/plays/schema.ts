import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { reference, someTexts, text } from '../../core/schema/fields.ts';
import { rules } from '../decisions/rule-field.ts';
import { rhythm, RHYTHMS } from '../../core/schema/rhythm.ts';

const minutes = () => z.int().min(0).max(480);

const step = z.strictObject({
  title: text(80).meta(about('What the step is called.', { label: 'Title' })),
  minutes: minutes()
    .min(1)
    .meta(about('How long it takes, in minutes.', { label: 'Time', unit: 'minute' })),
  mode: z
    .enum(['alone', 'pairs', 'together', 'aloud', 'in writing'])
    .meta(about('How people work in it.', { label: 'How' })),
  do: text(500).meta(about('What to do.', { label: 'What to do' })),
  say: text(300)
    .optional()
    .meta(about('Words to say.', { label: 'Say' })),
  output: text(200)
    .optional()
    .meta(about('What is on the table when it ends.', { label: 'You have' })),
});

/** An exercise that two leaders run, with steps and minutes. */
export const schema = z
  .strictObject({
    title,
    ...commonFields,
    rules,
    purpose: text(300).meta(about('What it is for.', { label: 'Purpose' })),
    useWhen: someTexts().meta(about('When to use it.', { label: 'Use it when', part: true })),
    notFor: someTexts().meta(about('When to leave it alone.', { label: 'Leave it when' })),
    people: z
      .strictObject({
        min: z
          .int()
          .min(1)
          .max(30)
          .meta(about('The fewest it works with.', { label: 'Fewest people' })),
        max: z
          .int()
          .min(1)
          .max(60)
          .meta(about('The most it works with.', { label: 'Most people' })),
        who: someTexts().meta(about('Who should be there.', { label: 'Who', set: true })),
      })
      .meta(about('How many take part, and who.', { label: 'People' })),
    prepMinutes: minutes().meta(about('Time to prepare, in minutes.', { label: 'Preparation', unit: 'minute' })),
    runMinutes: minutes()
      .min(1)
      .meta(about('Time to run, in minutes: the sum of the steps.', { label: 'Time', unit: 'minute' })),
    rhythm: rhythm()
      .optional()
      .meta(
        about('How often it comes round where it has become a habit; the calendar of rituals has it then.', {
          label: 'As a habit',
          values: RHYTHMS,
        }),
      ),
    steps: z
      .array(step)
      .min(2, 'needs at least two steps')
      .meta(about('The steps, in order.', { label: 'Steps', numbered: true, one: 'step', key: 'title', part: true })),
    prework: z
      .strictObject({
        product: text(300).meta(about("Product's preparation.", { label: 'Product’s preparation' })),
        engineering: text(300).meta(about("Engineering's preparation.", { label: 'Engineering’s preparation' })),
      })
      .meta(about('What each side prepares alone.', { label: 'Before you meet', part: true })),
    leaveWith: someTexts().meta(about('What the two take away.', { label: 'Leave with', part: true })),
    followUp: z
      .array(
        z.strictObject({
          afterDays: z
            .int()
            .min(1)
            .max(365)
            .meta(about('Days after the play.', { label: 'After', unit: 'day' })),
          check: text(300).meta(about('What to look at.', { label: 'What to look at' })),
        }),
      )
      .meta(
        about('When to look again, and at what.', {
          label: 'Check back',
          one: 'check',
          key: 'afterDays',
          named: 'check',
          part: true,
        }),
      ),
    variations: z
      .record(z.string().regex(/^[^\r\n{}]{1,60}$/, 'is not a name of 1 to 60 characters without braces'), text(400))
      .meta(about('Other ways to run it, by name.', { label: 'Variations', set: true, one: 'variation', part: true })),
    templates: z
      .array(reference('templates'))
      .optional()
      .meta(about('The templates that it fills in.', { label: 'To fill in', set: true, part: true })),
    pitfalls: someTexts().meta(about('Where it goes wrong.', { label: 'Where it fails', part: true })),
  })
  .refine((entry) => entry.steps.reduce((sum, { minutes }) => sum + minutes, 0) === entry.runMinutes, {
    error: 'is not the sum of the minutes of the steps',
    path: ['runMinutes'],
  })
  .refine((entry) => entry.people.min <= entry.people.max, {
    error: 'is smaller than `people.min`',
    path: ['people', 'max'],
  });
