import type { Block } from '../blocks.ts';
import type { Entry, Playbook } from '../playbook.ts';

const EVIDENCE = {
  primary: 'The organisation says so itself',
  secondary: 'Somebody else says so of the organisation',
} as const;

/** An example: what is said, what to take from it, and what the evidence does not show. */
export const exampleBlocks = ({ data }: Entry<'examples'>, playbook: Playbook): Block[] => [
  { kind: 'key', label: 'What is said', text: data.claim },
  {
    kind: 'facts',
    facts: [
      { label: 'Organisation', items: [{ text: data.organisation }] },
      { label: 'Evidence', items: [{ text: EVIDENCE[data.evidence] }] },
    ],
  },
  { kind: 'text', id: 'lesson', title: 'What to take from it', tone: 'plain', text: data.lesson },
  { kind: 'text', id: 'caveat', title: 'What it does not show', tone: 'caution', text: data.caveat },
  { kind: 'body' },
  {
    kind: 'entries',
    id: 'illustrates',
    title: 'Illustrates',
    look: 'lines',
    entries: playbook.links(data.illustrates),
  },
];
