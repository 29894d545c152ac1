import type { Block } from '../../view/blocks.ts';
import { asItems } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import { SIDE_NAMES } from '../../view/sides.ts';
import type { EntryOf } from '../../view/entry.ts';
import { toolFact } from '../../view/tool.ts';
import type { schema } from './schema.ts';
import { addressOfCheck, minutesOfCheck } from './tool.ts';
import { words } from './words.ts';

/** A check: the statements by whose part they speak about, and what to do about which result. */
export const checkBlocks = (check: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const { data } = check;
  const say = playbook.pick(words);
  const columns = SIDE_NAMES.map((side) => ({
    title: side === 'together' ? say.shared : playbook.words.partOf[side],
    side,
    items: asItems(data.statements.filter(({ perspective }) => perspective === side).map(({ text }) => text)),
  })).filter(({ items }) => items.length > 0);
  const facts = toolFact(['alignment-check'], playbook, {
    ending: addressOfCheck(check, playbook),
    minutes: minutesOfCheck(check),
  });
  const plays = [...new Set(data.rules.flatMap((rule) => rule.plays))];
  return [
    ...facts.map((fact): Block => ({ kind: 'facts', facts: [fact] })),
    { kind: 'body' },
    { kind: 'columns', id: 'statements', title: say.theStatements, columns },
    { kind: 'entries', id: 'rules', title: say.rules, look: 'lines', entries: playbook.links(plays) },
  ];
};
