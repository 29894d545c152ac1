import type { Block } from '../../view/blocks.ts';
import { asItems, entriesBlock, listBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { toolFact } from '../../view/tool.ts';
import { plays } from '../plays/index.ts';
import { situations } from '../situations/index.ts';
import type { schema } from './schema.ts';

/** A template: what it is for, and the form with its invented example beside it. */
export const templateBlocks = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => [
  { kind: 'key', label: 'What it is for', text: data.useFor },
  {
    kind: 'facts',
    facts: [
      { label: 'Filled in by', items: asItems([data.filledBy]) },
      { label: 'Time', items: asItems([`${data.minutes} minutes`]) },
      ...toolFact([data.tool], playbook),
    ],
  },
  { kind: 'form', id: 'parts', title: 'To fill in', scene: data.scene, parts: data.parts },
  ...listBlock('good-if', 'Good enough if', data.goodIf),
  { kind: 'body' },
];

/** The plays and situations that lead to a template. */
export const aroundTemplate = ({ id }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const used = [...playbook.in(plays), ...playbook.in(situations)].filter(({ data }) => data.templates?.includes(id));
  return entriesBlock('used-in', 'Where it is used', playbook.links(used.map((entry) => entry.id)), 'plain');
};
