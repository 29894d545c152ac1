import type { Block } from '../../view/blocks.ts';
import { asItems, entriesBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { situations } from '../situations/index.ts';
import { signals } from './index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** The page of all signals: by the trait of a partnership that they speak of. */
export const signalIndex = (playbook: Playbook): Block[] =>
  Object.entries(playbook.pick(words).traits).flatMap(([trait, name]) => {
    const entries = playbook.in(signals).filter(({ data }) => data.dimension === trait);
    return entriesBlock(
      trait,
      playbook.say.capital(name),
      entries.map(({ id }) => playbook.link(id)),
    );
  });

/** A signal: what to look for, how each side adds to it, and what it leads to. */
export const signalBlocks = ({ id, data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const found = playbook.in(situations).filter((situation) => situation.data.signals.includes(id));
  const say = playbook.pick(words);
  const { capital } = playbook.say;
  return [
    { kind: 'key', label: say.observable, text: data.observable },
    {
      kind: 'facts',
      facts: [
        { label: say.sign, items: [{ text: capital(say.polarities[data.polarity]) }] },
        {
          label: say.timing,
          items: [{ text: capital(say.timings[data.timing]) }],
        },
        { label: say.trait, items: [{ text: capital(say.traits[data.dimension]) }] },
      ],
    },
    {
      kind: 'columns',
      id: 'parts',
      title: say.eachSide,
      columns: [
        { title: say.productsPart, side: 'product', items: asItems([data.productsPart]) },
        { title: say.engineeringsPart, side: 'engineering', items: asItems([data.engineeringsPart]) },
      ],
    },
    { kind: 'body' },
    ...entriesBlock('situations', say.situations, playbook.links(found.map((situation) => situation.id))),
  ];
};

/** The plays that move a signal: those of the situations that it belongs to. */
export const aroundSignal = ({ id }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const found = playbook.in(situations).filter((situation) => situation.data.signals.includes(id));
  const plays = [...new Set(found.flatMap((situation) => situation.data.plays))];
  return entriesBlock('plays', playbook.pick(words).plays, playbook.links(plays), 'plain');
};
