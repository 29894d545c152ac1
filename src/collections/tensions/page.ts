import type { Block, End, Pole } from '../../view/blocks.ts';
import { asItems, entriesBlock, listBlock } from '../../view/blocks.ts';
import type { DataOf } from '../../core/collection.ts';
import type { EntryOf } from '../../view/entry.ts';
import type { Playbook } from '../../view/playbook.ts';
import { toolFact } from '../../view/tool.ts';
import { tensions } from './index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** A tension: two poles side by side, what holding both looks like, and what to do. */
export const tensionBlocks = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const say = playbook.pick(words);
  return [
    { kind: 'key', label: say.bridge, text: data.bridge },
    { kind: 'poles', id: 'the_poles', title: say.ends, poles: data.poles.map(asPole) },
    { kind: 'text', id: 'sweet-spot', title: say.sweetSpot, tone: 'plain', text: data.sweetSpot },
    ...listBlock('moves', say.moves, data.moves, 'steps'),
    ...(data.ai ? [{ kind: 'text' as const, id: 'ai', title: say.ai, tone: 'plain' as const, text: data.ai }] : []),
    { kind: 'body', id: 'in_practice', title: say.inPractice },
  ];
};

/** The page of all tensions: each as a scale between its two ends. */
export const tensionIndex = (playbook: Playbook): Block[] => [
  ...toolFact(['trade-offs'], playbook).map((fact): Block => ({ kind: 'facts', facts: [fact] })),
  ...entriesBlock(
    'all',
    playbook.pick(words).all,
    playbook.in(tensions).map(({ id, data }) => ({ ...playbook.link(id), ends: data.poles.map(asEnd) })),
  ),
];

const asEnd = ({ label, leans }: PoleData): End => ({ text: label, side: leans === 'either' ? undefined : leans });

const asPole = (pole: PoleData): Pole => ({
  ...asEnd(pole),
  upside: asItems(pole.upside),
  overdone: asItems(pole.overdone),
});

type PoleData = DataOf<typeof schema>['poles'][number];
