import type { Block, Column } from '../../view/blocks.ts';
import { asItems, listBlock } from '../../view/blocks.ts';
import type { DataOf } from '../../core/collection.ts';
import type { EntryOf } from '../../view/entry.ts';
import type { schema } from './schema.ts';

/** A tension: two poles side by side, what holding both looks like, and what to do. */
export const tensionBlocks = ({ data }: EntryOf<typeof schema>): Block[] => [
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

type Pole = DataOf<typeof schema>['poles'][number];
