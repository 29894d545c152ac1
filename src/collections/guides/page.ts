import type { Block } from '../../view/blocks.ts';
import { entriesBlock, groupBlock, listBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { rulesBlock } from '../decisions/rules.ts';
import { calendarBlocks } from './calendar.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

const WORDS_PER_MINUTE = 230;

/** Minutes it takes to read so many words, rounded up. */
export const readMinutes = (words: number): number => Math.max(1, Math.ceil(words / WORDS_PER_MINUTE));

/** A guide: what to remember, the text, what to look at, where people go wrong, and the play to run next. */
export const guideBlocks = ({ data, words: count }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const say = playbook.pick(words);
  const time = playbook.words.shortMinutes(readMinutes(count));
  return [
    { kind: 'facts', facts: [{ label: say.readingTime, items: [{ text: time }] }] },
    { kind: 'key', label: say.keyMessage, text: data.keyMessage },
    { kind: 'body' },
    ...rulesBlock(data.rules, playbook),
    ...(data.calendar ? calendarBlocks(playbook) : []),
    ...groupBlock('your_own', say.own, [
      ...listBlock('checklist', say.checklist, data.checklist, 'questions'),
      ...listBlock('pitfalls', say.pitfalls, data.pitfalls),
      ...entriesBlock('next-play', say.nextPlay, playbook.links(data.nextPlay === undefined ? [] : [data.nextPlay])),
    ]),
  ];
};
