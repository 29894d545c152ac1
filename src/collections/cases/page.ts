import type { Block } from '../../view/blocks.ts';
import { asItems, entriesBlock, groupBlock, listBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** A case: what was at stake, what was said and decided, what it cost, what happened, and what it does not show. */
export const caseBlocks = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const say = playbook.pick(words);
  const { capital, quote } = playbook.say;
  return [
    { kind: 'facts', facts: [{ label: say.account, items: asItems([capital(say.accounts[data.account])]) }] },
    { kind: 'text', id: 'setting', title: say.setting, tone: 'plain', text: data.setting },
    {
      kind: 'roster',
      id: 'said',
      title: say.said,
      rows: data.said.map(({ who, words: spoken }) => ({
        label: capital(who),
        // Of what was really said we have only our own words.
        items: asItems([data.account === 'invented' ? quote(spoken) : spoken]),
      })),
    },
    ...groupBlock(
      'decided_and_cost',
      say.decidedAndCost,
      [...listBlock('decided', say.decided, data.decided), ...listBlock('cost', say.cost, data.cost)],
      'pair',
    ),
    { kind: 'timeline', id: 'happened', title: say.happened, events: data.happened },
    { kind: 'body' },
    ...groupBlock('what_it_shows', say.takeFromIt, [
      { kind: 'key', label: say.lesson, text: data.lesson },
      { kind: 'text', id: 'doubt', title: say.doubt, tone: 'caution', text: data.doubt },
    ]),
  ];
};

/** What a case shows. */
export const aroundCase = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] =>
  entriesBlock('shows', playbook.pick(words).shows, playbook.links(data.shows), 'plain');
