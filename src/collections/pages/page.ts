import type { Block } from '../../view/blocks.ts';
import type { Entry, EntryOf } from '../../view/entry.ts';
import type { Playbook } from '../../view/playbook.ts';
import { pages } from './index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** So many pages are still read one after the other; more are looked up. */
const MOST_CARDS = 30;

/** A page is its text. */
export const pageBlocks = (): Block[] => [{ kind: 'body' }];

/** The text says it all; only a page without one is led by its summary. */
export const leadOfPage = ({ data, hasBody }: EntryOf<typeof schema>): string | undefined =>
  hasBody ? undefined : data.summary;

/** The page that lists all pages: with what each says, or, where there are many, by alphabet. */
export const pagesIndex = (playbook: Playbook): Block[] => {
  const all = playbook.in(pages);
  const linksOf = (entries: readonly Entry[]) => playbook.links(entries.map(({ id }) => id));
  if (all.length <= MOST_CARDS)
    return [{ kind: 'entries', id: 'all', title: playbook.pick(words).all, look: 'lines', entries: linksOf(all) }];
  const { compare } = new Intl.Collator(playbook.settings.language);
  const groups = [...Map.groupBy(all, ({ title }) => letterOf(title))].toSorted(([a], [b]) => compare(a, b));
  return groups.map(([letter, entries]) => ({
    kind: 'entries',
    id: `letter-${letter === OTHERS ? 'others' : letter.toLowerCase()}`,
    title: letter,
    look: 'plain',
    entries: linksOf(entries.toSorted((a, b) => compare(a.title, b.title))),
  }));
};

const OTHERS = '0–9';

/** The first letter of a title, without its accent. */
const letterOf = (title: string): string => {
  const [letter] = /\p{L}/u.exec(title.normalize('NFD')) ?? [];
  return /^\P{L}*\d/u.test(title) || letter === undefined ? OTHERS : letter.toUpperCase();
};
