import type { Block } from '../../view/blocks.ts';
import { entriesBlock } from '../../view/blocks.ts';
import { capital } from '../../view/capital.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { rulesBlock } from '../decisions/rules.ts';
import { EVIDENCE } from './schema.ts';
import type { schema } from './schema.ts';

/** An example: what is said, what to take from it, and what the evidence does not show. */
export const exampleBlocks = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => [
  { kind: 'key', label: 'What is said', text: data.claim },
  {
    kind: 'facts',
    facts: [
      { label: 'Organisation', items: [{ text: data.organisation }] },
      { label: 'Evidence', items: [{ text: capital(EVIDENCE[data.evidence]) }] },
    ],
  },
  { kind: 'text', id: 'lesson', title: 'What to take from it', tone: 'plain', text: data.lesson },
  { kind: 'text', id: 'caveat', title: 'What it does not show', tone: 'caution', text: data.caveat },
  { kind: 'body' },
  ...rulesBlock(data.rules, playbook),
];

/** What an example illustrates. */
export const aroundExample = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] =>
  entriesBlock('illustrates', 'Illustrates', playbook.links(data.illustrates), 'plain');
