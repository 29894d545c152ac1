import type { Block, Column } from '../blocks.ts';
import { asItems, listBlock } from '../blocks.ts';
import type { Entry } from '../playbook.ts';

/** A tension: two poles side by side, what holding both looks like, and what to do. */
export const tensionBlocks = ({ data }: Entry<'tensions'>): Block[] => [
  { kind: 'key', label: 'Both can say', text: data.bridge },
  {
    kind: 'columns',
    id: 'upside',
    title: 'What each is good for',
    columns: data.poles.map((pole) => poleColumn(pole, 'upside')),
  },
  {
    kind: 'columns',
    id: 'overdone',
    title: 'What each costs when it always wins',
    columns: data.poles.map((pole) => poleColumn(pole, 'overdone')),
  },
  { kind: 'text', id: 'sweet-spot', title: 'Holding both', tone: 'plain', text: data.sweetSpot },
  ...listBlock('moves', 'Moves to make', data.moves, 'steps'),
  ...(data.ai
    ? [{ kind: 'text' as const, id: 'ai', title: 'What AI adds', tone: 'plain' as const, text: data.ai }]
    : []),
  { kind: 'body' },
];

const poleColumn = (pole: Pole, list: 'upside' | 'overdone'): Column => ({
  title: pole.label,
  side: pole.leans === 'either' ? undefined : pole.leans,
  items: asItems(pole[list]),
});

type Pole = Entry<'tensions'>['data']['poles'][number];
