import type { Block } from '../blocks.ts';
import { asItems } from '../blocks.ts';
import type { Entry, Playbook } from '../playbook.ts';
import { SIDE_NAMES, SIDES } from '../sides.ts';

/** A check: the statements by whose part they speak about, and what to do about which result. */
export const checkBlocks = ({ data }: Entry<'checks'>, playbook: Playbook): Block[] => {
  const columns = SIDE_NAMES.map((side) => ({
    title: side === 'together' ? 'What you share' : `${SIDES[side].name}’s part`,
    side,
    items: asItems(data.statements.filter(({ perspective }) => perspective === side).map(({ text }) => text)),
  })).filter(({ items }) => items.length > 0);
  const plays = [...new Set(data.rules.flatMap((rule) => rule.plays))];
  return [
    { kind: 'body' },
    { kind: 'columns', id: 'statements', title: 'The statements', columns },
    { kind: 'entries', id: 'rules', title: 'Plays it leads to', look: 'lines', entries: playbook.links(plays) },
  ];
};
