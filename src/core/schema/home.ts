import { z } from 'astro/zod';
import { line } from './fields.ts';

/** The parts of the front page, in the order that they have where the settings say nothing. */
const HOME_PARTS = ['finder', 'doors', 'picture', 'questions'] as const;
/** The doors of the front page, in the same way. */
export const DOOR_NAMES = ['trouble', 'together', 'decide', 'understand'] as const;

const eachOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;
const doorName = () => z.enum(DOOR_NAMES);
const ownDoor = z.union([
  z.strictObject({
    door: doorName().describe('Which of the doors it is.'),
    title: line(60).optional().describe('Its heading.'),
    text: line(200).optional().describe('The sentence under that.'),
  }),
  doorName().transform((door): OwnDoor => ({ door })),
]);

/** A door of the front page, with the words that an organisation gives it. */
export interface OwnDoor {
  door: (typeof DOOR_NAMES)[number];
  title?: string | undefined;
  text?: string | undefined;
}

/** What the front page holds, and in which words. */
export const home = z.strictObject({
  title: line(160).optional().describe('The heading of the page; the tagline where left out.'),
  lead: line(300).optional().describe('The sentence under it; the description where left out.'),
  parts: z
    .array(z.enum(HOME_PARTS))
    .refine(eachOnce, 'names a part twice')
    .default([...HOME_PARTS])
    .describe(
      'Which parts it has, in this order: the field that finds a situation (`finder`, always under the heading), `doors`, `picture`, `questions`.',
    ),
  finder: line(80).optional().describe('The question above the field that finds a situation.'),
  example: line(80).optional().describe('What stands in that field as an example.'),
  doors: z
    .array(ownDoor)
    .min(1, 'needs at least one item')
    .refine((doors) => eachOnce(doors.map(({ door }) => door)), 'names a door twice')
    .optional()
    .describe(
      'Which doors there are, in this order: `trouble`, `together`, `decide`, `understand`; each a name, or `door` with `title` and `text`.',
    ),
  questions: line(60).optional().describe('The heading of the questions that are asked first.'),
});
