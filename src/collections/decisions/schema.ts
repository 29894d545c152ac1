import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { reference, text, texts } from '../../core/schema/fields.ts';
import { rhythm, RHYTHMS } from '../../core/schema/rhythm.ts';
import { words } from './words.ts';

const { deciders, scopes, reversible, presets } = words.en;

const review = z.strictObject({
  every: rhythm().meta(about('How often it comes round.', { label: 'How often', values: RHYTHMS })),
  minutes: z
    .int()
    .min(1)
    .max(480)
    .meta(about('How long it takes each time, in minutes.', { label: 'Time', unit: 'minute' })),
  what: text(160).meta(about('What is looked at.', { label: 'What is looked at' })),
});

const decider = z.enum(['product', 'engineering', 'joint', 'other']);

const preset = z.strictObject({
  decides: decider.meta(
    about('Who has the final say under this preset.', { label: 'Decides', values: deciders, whose: true }),
  ),
  note: text(300).meta(about('What changes, and what that asks of the two.', { label: 'Note' })),
});

/** Who decides one kind of question, and how the others take part. */
export const schema = z
  .strictObject({
    title,
    ...commonFields,
    question: text(200).meta(about('The question as it comes up.', { label: 'Question', said: true })),
    job: reference('jobs').meta(about('The job of leaders it belongs to.', { label: 'Job' })),
    scope: z
      .enum(['team', 'product', 'organisation'])
      .optional()
      .meta(about('How far one answer reaches.', { label: 'Reaches', values: scopes })),
    drives: z
      .enum(['product', 'engineering', 'joint', 'other'])
      .meta(
        about('Who moves it forward and brings options.', { label: 'Brings options', values: deciders, whose: true }),
      ),
    decides: decider.meta(about('Who has the final say.', { label: 'Decides', values: deciders, whose: true })),
    mustAgree: texts(120).meta(about('Whose agreement is needed first.', { label: 'Must agree', set: true })),
    consulted: texts(120).meta(about('Who is asked before.', { label: 'Asked before', set: true })),
    informed: texts(120).meta(about('Who is told after.', { label: 'Told after', set: true })),
    carriesOut: texts(120).meta(about('Who does what follows.', { label: 'Carries it out', set: true })),
    tieBreak: text(300)
      .optional()
      .meta(about('How a joint decision ends when the two still differ.', { label: 'Tie-break', part: true })),
    escalatesTo: text(200).meta(about('Where it goes when it cannot be settled here.', { label: 'Escalates to' })),
    reversible: z
      .enum(['easy', 'costly', 'one-way'])
      .meta(about('What undoing it costs.', { label: 'Undoing it', values: reversible })),
    review: review
      .optional()
      .meta(
        about('The regular look that keeps it true; the calendar of rituals has it.', { label: 'Looked at again' }),
      ),
    cascadesTo: z
      .array(reference('decisions'))
      .meta(about('Decisions that this one shapes.', { label: 'It shapes', set: true, part: true })),
    presets: z
      .partialRecord(
        z.enum([
          'product-final-call',
          'engineering-owner',
          'single-accountable-owner',
          'captain-per-decision',
          'joint-with-tie-break',
        ]),
        preset,
      )
      .meta(
        about('What other organisations do instead, by preset.', {
          label: 'What others do instead',
          values: presets,
          set: true,
          one: 'preset',
          part: true,
        }),
      ),
    whyDefault: text(600).meta(about('Why the default is what it is.', { label: 'Why this default', part: true })),
  })
  .refine((entry) => entry.decides !== 'joint' || entry.tieBreak !== undefined, {
    error: 'is required when `decides` is joint',
    path: ['tieBreak'],
  });
