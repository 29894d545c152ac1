import type { Block } from '../../view/blocks.ts';
import { asItems, entriesBlock } from '../../view/blocks.ts';
import { capital } from '../../view/capital.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { situations } from '../situations/index.ts';
import { signals } from './index.ts';
import { POLARITIES, TIMINGS, TRAITS } from './schema.ts';
import type { schema } from './schema.ts';

/** The page of all signals: by the trait of a partnership that they speak of. */
export const signalIndex = (playbook: Playbook): Block[] =>
  Object.entries(TRAITS).flatMap(([trait, name]) => {
    const entries = playbook.in(signals).filter(({ data }) => data.dimension === trait);
    return entriesBlock(
      trait,
      capital(name),
      entries.map(({ id }) => playbook.link(id)),
    );
  });

/** A signal: what to look for, how each side adds to it, and what it leads to. */
export const signalBlocks = ({ id, data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const found = playbook.in(situations).filter((situation) => situation.data.signals.includes(id));
  return [
    { kind: 'key', label: 'What you can see', text: data.observable },
    {
      kind: 'facts',
      facts: [
        { label: 'Sign', items: [{ text: capital(POLARITIES[data.polarity]) }] },
        {
          label: 'Timing',
          items: [{ text: capital(TIMINGS[data.timing]) }],
        },
        { label: 'Speaks of', items: [{ text: capital(TRAITS[data.dimension]) }] },
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
    ...entriesBlock('situations', 'Situations it belongs to', playbook.links(found.map((situation) => situation.id))),
  ];
};

/** The plays that move a signal: those of the situations that it belongs to. */
export const aroundSignal = ({ id }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const found = playbook.in(situations).filter((situation) => situation.data.signals.includes(id));
  const plays = [...new Set(found.flatMap((situation) => situation.data.plays))];
  return entriesBlock('plays', 'Plays that move it', playbook.links(plays), 'plain');
};
