import { entriesBlock } from './blocks.ts';
import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';

/** The page of the search. Under the field stands everything there is, so that it helps without JavaScript too. */
export const searchPage = (playbook: Playbook): Page => ({
  path: 'search/',
  title: 'Search',
  description: 'Search the questions, situations, plays, decisions and words of the playbook.',
  breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
  blocks: playbook.collections.flatMap((collection) => {
    const links = playbook.in(collection).map(({ id }) => ({ ...playbook.link(id), summary: undefined }));
    return entriesBlock(`all-${collection.name}`, collection.title, links, 'plain');
  }),
  contents: [],
});
