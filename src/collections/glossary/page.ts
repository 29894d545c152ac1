import type { Block } from '../../view/blocks.ts';
import { asItems, entriesBlock, listBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { rulesBlock } from '../decisions/rules.ts';
import { glossary } from './index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** A word: what it means here, and what else it is called. */
export const glossaryBlocks = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const say = playbook.pick(words);
  return [
    { kind: 'key', label: say.definition, text: data.definition },
    ...(data.alsoCalled?.length
      ? [{ kind: 'facts' as const, facts: [{ label: say.alsoCalled, items: asItems(data.alsoCalled) }] }]
      : []),
    { kind: 'body' },
    ...rulesBlock(data.rules, playbook),
    ...listBlock('avoid', say.avoid, data.avoid),
  ];
};

/** What a word is mistaken for. */
export const aroundWord = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] =>
  entriesBlock('not-same-as', playbook.pick(words).notSameAs, playbook.links(data.notSameAs), 'plain');

/** The page of all words, by alphabet. */
export const definitionIndex = (playbook: Playbook): Block[] => {
  const terms = playbook
    .in(glossary)
    .toSorted((a, b) => a.title.localeCompare(b.title, playbook.settings.language))
    .map(({ id, slug, title, data }) => ({
      id: slug,
      text: title,
      href: playbook.href(id),
      definition: data.definition,
      also: (data.alsoCalled ?? []).join(', '),
    }));
  return [{ kind: 'definitions', terms }];
};
