import type { Block } from '../../view/blocks.ts';
import { asItems, listBlock } from '../../view/blocks.ts';
import type { DataOf } from '../../core/collection.ts';
import type { EntryOf } from '../../view/entry.ts';
import type { schema } from './schema.ts';

/** A play: what it is for, who and how long, the steps with their minutes, and what to take away. */
export const playBlocks = ({ data }: EntryOf<typeof schema>): Block[] => [
  { kind: 'key', label: 'Purpose', text: data.purpose },
  { kind: 'facts', facts: factsOf(data) },
  {
    kind: 'columns',
    id: 'use-when',
    title: 'When to run it',
    columns: [
      { title: 'Use it when', items: asItems(data.useWhen) },
      { title: 'Leave it when', items: asItems(data.notFor) },
    ],
  },
  {
    kind: 'columns',
    id: 'prework',
    title: 'Before you meet',
    columns: [
      { title: 'Product', side: 'product', items: asItems([data.prework.product]) },
      { title: 'Engineering', side: 'engineering', items: asItems([data.prework.engineering]) },
    ],
  },
  { kind: 'steps', id: 'steps', title: 'Steps', total: data.runMinutes, steps: data.steps },
  ...listBlock('leave-with', 'Leave with', data.leaveWith),
  ...listBlock(
    'follow-up',
    'Check back',
    data.followUp.map(({ afterDays, check }) => `After ${days(afterDays)}: ${check}`),
  ),
  ...listBlock(
    'variations',
    'Variations',
    Object.entries(data.variations).map(([name, text]) => `${name}: ${text}`),
  ),
  ...listBlock('pitfalls', 'Where it fails', data.pitfalls),
  { kind: 'body', id: 'why-this', title: 'Why this' },
];

const factsOf = ({ people, prepMinutes, runMinutes }: DataOf<typeof schema>) => [
  { label: 'Time', items: [{ text: `${runMinutes} minutes` }] },
  { label: 'Preparation', items: [{ text: prepMinutes === 0 ? 'none' : `${prepMinutes} minutes each` }] },
  {
    label: 'People',
    items: [{ text: people.min === people.max ? String(people.min) : `${people.min} to ${people.max}` }],
  },
  { label: 'Who', items: asItems(people.who) },
];

const days = (count: number): string => (count === 1 ? 'a day' : `${count} days`);
