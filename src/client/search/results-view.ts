import type { SearchHit, SearchOutcome, SearchRecord } from '../../core/search/types.ts';
import { element } from './element.ts';
import type { Finder } from './finder.ts';
import { markWords } from './mark.ts';

const MOST_SHOWN = 12;

/** What was found, grouped by collection, the best group first, each hit as a link. */
export const resultsView = (outcome: SearchOutcome, finder: Finder): HTMLElement[] => {
  const groups = Map.groupBy(outcome.hits.slice(0, MOST_SHOWN), ({ record }) => record.collection);
  return [...groups].map(([collection, hits]) =>
    element(
      'section',
      {},
      element('h2', {}, finder.names[collection] ?? collection),
      element('ul', {}, ...hits.map((hit) => hitView(hit, outcome, finder))),
    ),
  );
};

/** What to offer where nothing was found: the nearest records, and the ways to browse. */
export const nothingView = (query: string, finder: Finder): HTMLElement[] => {
  const nearest = finder.search.nearest(query);
  const offered =
    nearest.length > 0
      ? [
          element('h2', {}, 'Closest in the playbook'),
          element('ul', {}, ...nearest.map((record) => recordView(record, finder))),
        ]
      : [];
  return [element('section', {}, ...offered, browseView(finder))];
};

/** Links to everything, for readers who would rather look around. */
export const browseView = (finder: Finder): HTMLElement => {
  const links = finder.browse.map(({ href, text }) => element('li', {}, element('a', { href }, text)));
  return element('div', { class: 'search-browse' }, element('h2', {}, 'Browse instead'), element('ul', {}, ...links));
};

const hitView = (hit: SearchHit, { used }: SearchOutcome, finder: Finder): HTMLLIElement => {
  const { record, words } = hit;
  const marks = words.length > 0 ? words : used;
  const link = element('a', { href: finder.hrefOf(record) }, ...marked(record.title, marks));
  const text = element('p', {}, ...marked(record.answer ?? record.summary, marks));
  const item = element('li', {}, link, text);
  if (record.answer === undefined) void showPlace(item, hit, { marks, finder });
  return item;
};

/** Adds the part of the page where the words stand, once Pagefind has given its text. */
const showPlace = async (item: HTMLLIElement, hit: SearchHit, { marks, finder }: PlaceOptions): Promise<void> => {
  const place = await finder.placeOf(hit);
  if (!place) return;
  item.append(
    element('a', { href: place.href, class: 'search-place' }, ...marked(place.title, marks)),
    element('p', {}, ...marked(place.text, marks)),
  );
};

const recordView = (record: SearchRecord, finder: Finder): HTMLLIElement =>
  element('li', {}, element('a', { href: finder.hrefOf(record) }, record.title), element('p', {}, record.summary));

const marked = (text: string, words: readonly string[]): (Node | string)[] =>
  markWords(text, words).map(({ text: piece, isMatch }) => (isMatch ? element('mark', {}, piece) : piece));

interface PlaceOptions {
  marks: readonly string[];
  finder: Finder;
}
