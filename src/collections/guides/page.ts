import type { Block } from '../../view/blocks.ts';
import { entriesBlock, groupBlock, listBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { rulesBlock } from '../decisions/rules.ts';
import { calendarBlocks } from './calendar.ts';
import type { schema } from './schema.ts';

const WORDS_PER_MINUTE = 230;

/** Minutes it takes to read so many words, rounded up. */
export const readMinutes = (words: number): number => Math.max(1, Math.ceil(words / WORDS_PER_MINUTE));

/** A guide: what to remember, the text, what to look at, where people go wrong, and the play to run next. */
export const guideBlocks = ({ data, words }: EntryOf<typeof schema>, playbook: Playbook): Block[] => [
  { kind: 'facts', facts: [{ label: 'Reading time', items: [{ text: `${readMinutes(words)} min` }] }] },
  { kind: 'key', label: 'If you remember one thing', text: data.keyMessage },
  { kind: 'body' },
  ...rulesBlock(data.rules, playbook),
  ...(data.calendar ? calendarBlocks(playbook) : []),
  ...groupBlock('your_own', 'Your own organisation', [
    ...listBlock('checklist', 'Look at your own organisation', data.checklist, 'questions'),
    ...listBlock('pitfalls', 'Where people go wrong', data.pitfalls),
    ...entriesBlock(
      'next-play',
      'The play to run next',
      playbook.links(data.nextPlay === undefined ? [] : [data.nextPlay]),
    ),
  ]),
];
