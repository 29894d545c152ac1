import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { reference, someTexts, text } from '../../core/schema/fields.ts';
import { words } from './words.ts';

const { accounts, speakers } = words.en;

const said = z.strictObject({
  by: z
    .enum(['product', 'engineering', 'other'])
    .meta(about('Whose side the speaker is on.', { label: 'Side', values: speakers, whose: true })),
  who: text(60).meta(about('Who speaks, by role.', { label: 'Who' })),
  words: text(300).meta(
    about('What was said; in a case from sources, retold in your own words.', { label: 'What was said' }),
  ),
});

const event = z.strictObject({
  when: text(60).meta(about('When it happened.', { label: 'When' })),
  what: text(300).meta(about('What happened.', { label: 'What happened' })),
});

/** A whole episode between two leaders: what was said, what was decided, what it cost and what happened. */
export const schema = z
  .strictObject({
    title,
    ...commonFields,
    account: z
      .enum(['invented', 'sourced'])
      .meta(about('Whether it is invented, or told by its sources.', { label: 'Account', values: accounts })),
    setting: text(500).meta(about('Where it happens, and what was at stake.', { label: 'The setting', part: true })),
    said: z
      .array(said)
      .min(2, 'needs at least two speakers')
      .meta(about('What was said, in order.', { label: 'What was said', one: 'line', key: 'words', part: true })),
    decided: someTexts().meta(about('What was decided, and how.', { label: 'What was decided', part: true })),
    cost: someTexts().meta(about('What it cost each side.', { label: 'What it cost', part: true })),
    happened: z
      .array(event)
      .min(1, 'needs at least one event')
      .meta(
        about('What happened afterwards, in order.', { label: 'What happened', one: 'event', key: 'when', part: true }),
      ),
    lesson: text(400).meta(about('What to take from it.', { label: 'What to take from it' })),
    doubt: text(400).meta(about('What it does not show.', { label: 'What it does not show', part: true })),
    shows: z
      .array(reference())
      .min(1, 'needs at least one item')
      .meta(about('The situations, plays and decisions it shows.', { label: 'What it shows', set: true, part: true })),
  })
  .refine((entry) => entry.account === 'invented' || (entry.sources ?? []).length > 0, {
    error: 'are required when `account` is sourced',
    path: ['sources'],
  });
