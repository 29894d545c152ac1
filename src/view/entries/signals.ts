import type { Block } from '../blocks.ts';
import { asItems, entriesBlock } from '../blocks.ts';
import type { Entry, Playbook } from '../playbook.ts';

/** The six traits of a partnership, as readers see them. */
export const TRAIT_NAMES = {
  communication: 'Clear communication',
  accountability: 'Shared accountability',
  visibility: 'Operational visibility',
  trust: 'Trust',
  'customer-focus': 'Customer focus',
  discipline: 'Execution discipline',
} as const;

/** A signal: what to look for, how each side adds to it, and what it leads to. */
export const signalBlocks = ({ id, data }: Entry<'signals'>, playbook: Playbook): Block[] => {
  const situations = playbook.in('situations').filter((situation) => situation.data.signals.includes(id));
  const plays = [...new Set(situations.flatMap((situation) => situation.data.plays))];
  return [
    { kind: 'key', label: 'What you can see', text: data.observable },
    {
      kind: 'facts',
      facts: [
        { label: 'Sign', items: [{ text: data.polarity === 'healthy' ? 'Good news' : 'A warning' }] },
        {
          label: 'Timing',
          items: [{ text: data.timing === 'leading' ? 'Comes before the damage' : 'Comes after the damage' }],
        },
        { label: 'Speaks of', items: [{ text: TRAIT_NAMES[data.dimension] }] },
      ],
    },
    {
      kind: 'columns',
      id: 'parts',
      title: 'How each side adds to it',
      columns: [
        { title: 'Product’s part', side: 'product', items: asItems([data.productsPart]) },
        { title: 'Engineering’s part', side: 'engineering', items: asItems([data.engineeringsPart]) },
      ],
    },
    { kind: 'body' },
    ...entriesBlock(
      'situations',
      'Situations it belongs to',
      playbook.links(situations.map((situation) => situation.id)),
    ),
    ...entriesBlock('plays', 'Plays that move it', playbook.links(plays)),
  ];
};
