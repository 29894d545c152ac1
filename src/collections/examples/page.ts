import type { Block } from '../../view/blocks.ts';
import { entriesBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { rulesBlock } from '../decisions/rules.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** An example: what is said, what to take from it, and what the evidence does not show. */
export const exampleBlocks = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const say = playbook.pick(words);
  return [
    { kind: 'key', label: say.claim, text: data.claim },
    {
      kind: 'facts',
      facts: [
        { label: say.organisation, items: [{ text: data.organisation }] },
        { label: say.evidence, items: [{ text: playbook.say.capital(say.evidences[data.evidence]) }] },
      ],
    },
    { kind: 'text', id: 'lesson', title: say.lesson, tone: 'plain', text: data.lesson },
    { kind: 'text', id: 'caveat', title: say.caveat, tone: 'caution', text: data.caveat },
    { kind: 'body' },
    ...rulesBlock(data.rules, playbook),
  ];
};

/** What an example illustrates. */
export const aroundExample = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] =>
  entriesBlock('illustrates', playbook.pick(words).illustrates, playbook.links(data.illustrates), 'plain');
