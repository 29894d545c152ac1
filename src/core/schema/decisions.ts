import { z } from 'astro/zod';
import { commonFields, title } from './entry.ts';
import { reference, text, texts } from './fields.ts';

const decider = z.enum(['product', 'engineering', 'joint', 'other']);

const preset = z.strictObject({
  /** Who has the final say under this preset. */
  decides: decider,
  /** What changes, and what that asks of the two. */
  note: text(300),
});

/** Who decides one kind of question, and how the others take part. */
export const decision = z
  .strictObject({
    title,
    ...commonFields,
    /** The question as it comes up. */
    question: text(200),
    /** The job of leaders it belongs to. */
    job: reference('jobs'),
    /** How far one answer reaches. */
    scope: z.enum(['team', 'product', 'organisation']).optional(),
    /** Who moves it forward and brings options. */
    drives: z.enum(['product', 'engineering', 'joint', 'other']),
    /** Who has the final say. */
    decides: decider,
    /** Whose agreement is needed first. */
    mustAgree: texts(120),
    /** Who is asked before. */
    consulted: texts(120),
    /** Who is told after. */
    informed: texts(120),
    /** Who does what follows. */
    carriesOut: texts(120),
    /** How a joint decision ends when the two still differ. */
    tieBreak: text(300).optional(),
    /** Where it goes when it cannot be settled here. */
    escalatesTo: text(200),
    /** What undoing it costs. */
    reversible: z.enum(['easy', 'costly', 'one-way']),
    /** Decisions that this one shapes. */
    cascadesTo: z.array(reference('decisions')),
    /** What other organisations do instead, by preset. */
    presets: z.partialRecord(
      z.enum([
        'product-final-call',
        'engineering-owner',
        'single-accountable-owner',
        'captain-per-decision',
        'joint-with-tie-break',
      ]),
      preset,
    ),
    /** Why the default is what it is. */
    whyDefault: text(600),
  })
  .refine((entry) => entry.decides !== 'joint' || entry.tieBreak !== undefined, {
    error: 'is required when `decides` is joint',
    path: ['tieBreak'],
  });
