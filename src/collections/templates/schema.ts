import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { someTexts, text } from '../../core/schema/fields.ts';
import { rhythm, RHYTHMS } from '../../core/schema/rhythm.ts';
import { TOOL_NAMES } from '../../view/tool.ts';

const part = z.strictObject({
  title: text(60).meta(about('What the part is called.', { label: 'Title' })),
  ask: text(240).meta(about('What to write there.', { label: 'What to write' })),
  lines: z
    .int()
    .min(1)
    .max(8)
    .meta(about('How many lines stay free for it on paper.', { label: 'Free lines' })),
  example: text(400).meta(about('What stands there in the invented example.', { label: 'Example' })),
});

const meeting = z.strictObject({
  every: rhythm().meta(about('How often it comes round.', { label: 'How often', values: RHYTHMS })),
  minutes: z
    .int()
    .min(10)
    .max(240)
    .meta(about('How long it takes, in minutes.', { label: 'Length', unit: 'minute' })),
});

/** A page to fill in, blank and once filled in. */
export const schema = z
  .strictObject({
    title,
    ...commonFields,
    useFor: text(300).meta(about('What it is for.', { label: 'What it is for' })),
    filledBy: text(120).meta(about('Who fills it in.', { label: 'Filled in by' })),
    minutes: z
      .int()
      .min(1)
      .max(240)
      .meta(about('How long it takes to fill in, in minutes.', { label: 'Time', unit: 'minute' })),
    parts: z
      .array(part)
      .min(2, 'needs at least two parts')
      .meta(
        about('The parts to fill in, in order.', {
          label: 'To fill in',
          numbered: true,
          one: 'part',
          key: 'title',
          part: true,
        }),
      ),
    scene: text(300).meta(
      about('Who fills it in, and why, in the invented example.', { label: 'The invented example' }),
    ),
    tool: z
      .enum(['alignment-check', 'trade-offs', 'decision-map', 'working-agreement', 'engineering-case', 'agenda'])
      .optional()
      .meta(
        about('The tool of the site that does on screen what it does on paper.', {
          label: 'On screen',
          values: TOOL_NAMES,
        }),
      ),
    meeting: meeting
      .optional()
      .meta(about('The meeting whose agenda it is, for the tool that fills agendas.', { label: 'The meeting' })),
    goodIf: someTexts(160).meta(about('How one sees that it is good enough.', { label: 'Good enough if', part: true })),
  })
  .refine((entry) => entry.tool !== 'agenda' || entry.meeting !== undefined, {
    error: 'is required when `tool` is agenda',
    path: ['meeting'],
  });
