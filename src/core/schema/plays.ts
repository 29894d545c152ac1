import { z } from 'astro/zod';
import { commonFields, title } from './entry.ts';
import { someTexts, text } from './fields.ts';

const minutes = () => z.int().min(0).max(480);

const step = z.strictObject({
  /** What the step is called. */
  title: text(80),
  /** How long it takes, in minutes. */
  minutes: minutes().min(1),
  /** How people work in it. */
  mode: z.enum(['alone', 'pairs', 'together', 'aloud', 'in writing']),
  /** What to do. */
  do: text(500),
  /** Words to say. */
  say: text(300).optional(),
  /** What is on the table when it ends. */
  output: text(200).optional(),
});

/** An exercise that two leaders run, with steps and minutes. */
export const play = z
  .strictObject({
    title,
    ...commonFields,
    /** What it is for. */
    purpose: text(300),
    /** When to use it. */
    useWhen: someTexts(),
    /** When to leave it alone. */
    notFor: someTexts(),
    /** How many take part, and who. */
    people: z.strictObject({
      /** The fewest it works with. */
      min: z.int().min(1).max(30),
      /** The most it works with. */
      max: z.int().min(1).max(60),
      /** Who should be there. */
      who: someTexts(),
    }),
    /** Time to prepare, in minutes. */
    prepMinutes: minutes(),
    /** Time to run, in minutes: the sum of the steps. */
    runMinutes: minutes().min(1),
    /** The steps, in order. */
    steps: z.array(step).min(2, 'needs at least two steps'),
    /** What each side prepares alone. */
    prework: z.strictObject({
      /** Product's preparation. */
      product: text(300),
      /** Engineering's preparation. */
      engineering: text(300),
    }),
    /** What the two take away. */
    leaveWith: someTexts(),
    /** When to look again, and at what. */
    followUp: z.array(
      z.strictObject({
        /** Days after the play. */
        afterDays: z.int().min(1).max(365),
        /** What to look at. */
        check: text(300),
      }),
    ),
    /** Other ways to run it, by name. */
    variations: z.record(
      z.string().regex(/^[^\r\n{}]{1,60}$/, 'is not a name of 1 to 60 characters without braces'),
      text(400),
    ),
    /** Where it goes wrong. */
    pitfalls: someTexts(),
  })
  .refine((entry) => entry.steps.reduce((sum, { minutes }) => sum + minutes, 0) === entry.runMinutes, {
    error: 'is not the sum of the minutes of the steps',
    path: ['runMinutes'],
  })
  .refine((entry) => entry.people.min <= entry.people.max, {
    error: 'is smaller than `people.min`',
    path: ['people', 'max'],
  });
