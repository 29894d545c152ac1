import type { Block } from '../../view/blocks.ts';
import { asItems, entriesBlock, listBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { toolFact } from '../../view/tool.ts';
import { plays } from '../plays/index.ts';
import { situations } from '../situations/index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** A template: what it is for, and the form with its invented example beside it. */
export const templateBlocks = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const say = playbook.pick(words);
  return [
    { kind: 'key', label: say.useFor, text: data.useFor },
    {
      kind: 'facts',
      facts: [
        { label: say.filledBy, items: asItems([data.filledBy]) },
        { label: say.time, items: asItems([playbook.words.minutes(data.minutes)]) },
        ...toolFact([data.tool], playbook),
      ],
    },
    { kind: 'form', id: 'parts', title: say.parts, scene: data.scene, parts: data.parts },
    ...listBlock('good-if', say.goodIf, data.goodIf),
    { kind: 'body' },
  ];
};

/** The plays and situations that lead to a template. */
export const aroundTemplate = ({ id }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const used = [...playbook.in(plays), ...playbook.in(situations)].filter(({ data }) => data.templates?.includes(id));
  return entriesBlock('used-in', playbook.pick(words).usedIn, playbook.links(used.map((entry) => entry.id)), 'plain');
};
