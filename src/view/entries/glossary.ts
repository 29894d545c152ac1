import type { Block } from '../blocks.ts';
import { asItems, entriesBlock, listBlock } from '../blocks.ts';
import type { Entry, Playbook } from '../playbook.ts';

/** A word: what it means here, what else it is called, and what it is mistaken for. */
export const glossaryBlocks = ({ data }: Entry<'glossary'>, playbook: Playbook): Block[] => [
  { kind: 'key', label: 'Definition', text: data.definition },
  ...(data.alsoCalled?.length
    ? [{ kind: 'facts' as const, facts: [{ label: 'Also called', items: asItems(data.alsoCalled) }] }]
    : []),
  { kind: 'body' },
  ...listBlock('avoid', 'Words to leave out', data.avoid),
  ...entriesBlock('not-same-as', 'Not the same as', playbook.links(data.notSameAs)),
];
