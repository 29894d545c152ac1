import { findsForms } from '../core/search/stem-rules.ts';
import { hasThesaurus } from '../core/search/thesaurus-for.ts';
import { entriesBlock } from './blocks.ts';
import type { Link } from './blocks.ts';
import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';

/** The page of the search. Under the field stands everything there is, so that it helps without JavaScript too. */
export const searchPage = (playbook: Playbook): SearchPage => ({
  path: 'search/',
  title: playbook.words.searchPage.title,
  description: playbook.words.searchPage.description,
  breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
  blocks: playbook.shown.flatMap((collection) => {
    const links = playbook.in(collection).map(({ id }) => ({ ...playbook.link(id), summary: undefined }));
    return entriesBlock(`all-${collection.name}`, collection.title, links, 'plain');
  }),
  contents: [],
  note: noteOf(playbook),
  indexes: playbook.shown.map(({ name, title }) => ({ id: name, href: playbook.href(name), text: title })),
});

/** What search cannot do in the language of the playbook. */
const noteOf = ({ settings: { language }, words: { searchPage: say } }: Playbook): string | undefined => {
  const notes = [
    ...(findsForms(language) ? [] : [say.wholeWords]),
    ...(hasThesaurus(language) ? [] : [say.noThesaurus]),
  ];
  return notes.length > 0 ? notes.join(' ') : undefined;
};

/** The page of the search, as it is printed. */
export interface SearchPage extends Page {
  /** What a reader should know of the search in this language. */
  note: string | undefined;
  /** The page of each collection, and its name. */
  indexes: Index[];
}

/** A collection to look in, or to browse. */
export interface Index extends Link {
  id: string;
}
