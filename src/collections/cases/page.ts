import type { Block } from '../../view/blocks.ts';
import { asItems, entriesBlock, groupBlock, listBlock } from '../../view/blocks.ts';
import { capital } from '../../view/capital.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { ACCOUNTS } from './schema.ts';
import type { schema } from './schema.ts';

/** A case: what was at stake, what was said and decided, what it cost, what happened, and what it does not show. */
export const caseBlocks = ({ data }: EntryOf<typeof schema>): Block[] => [
  { kind: 'facts', facts: [{ label: 'Account', items: asItems([capital(ACCOUNTS[data.account])]) }] },
  { kind: 'text', id: 'setting', title: 'The setting', tone: 'plain', text: data.setting },
  {
    kind: 'roster',
    id: 'said',
    title: 'What was said',
    rows: data.said.map(({ who, words }) => ({
      label: capital(who),
      // Of what was really said we have only our own words.
      items: asItems([data.account === 'invented' ? `“${words}”` : words]),
    })),
  },
  ...groupBlock(
    'decided_and_cost',
    'What was decided, and what it cost',
    [...listBlock('decided', 'Decided', data.decided), ...listBlock('cost', 'The cost', data.cost)],
    'pair',
  ),
  { kind: 'timeline', id: 'happened', title: 'What happened', events: data.happened },
  { kind: 'body' },
  ...groupBlock('what_it_shows', 'What to take from it', [
    { kind: 'key', label: 'The lesson', text: data.lesson },
    { kind: 'text', id: 'doubt', title: 'What it does not show', tone: 'caution', text: data.doubt },
  ]),
];

/** What a case shows. */
export const aroundCase = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] =>
  entriesBlock('shows', 'What it shows', playbook.links(data.shows), 'plain');
