import type { Block } from './blocks.ts';
import type { PageCollection } from './collection.ts';
import type { Page } from './page.ts';
import { contentsOf } from './page.ts';
import type { Playbook } from './playbook.ts';

/** The page that lists a collection, in the way that suits it. */
export const indexPage = (collection: PageCollection, playbook: Playbook): Page => {
  const { name, title, lead } = collection;
  const blocks = collection.index?.(playbook) ?? [cardsOf(collection, playbook)];
  const count = playbook.in(collection).length;
  return {
    path: `${name}/`,
    title,
    lead,
    description: playbook.words.lists.described(lead, count),
    breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
    blocks,
    isList: true,
    contents: contentsOf(blocks, []),
  };
};

const cardsOf = (collection: PageCollection, playbook: Playbook): Block => ({
  kind: 'entries',
  id: 'all',
  title: playbook.words.lists.all(collection.title),
  look: 'cards',
  entries: playbook
    .in(collection)
    .map((entry) => ({ ...playbook.link(entry.id), kind: collection.noteOf?.(entry, playbook) ?? collection.one })),
});
