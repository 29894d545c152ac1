import type { SearchHit, SearchOutcome, SearchRecord } from '../../core/search/types.ts';
import type { LoadedWords } from '../words.ts';
import { element } from './element.ts';
import type { Finder } from './finder.ts';
import { markWords } from './mark.ts';

const MOST_SHOWN = 12;
/** How many stand first, whatever their kind. */
const MOST_BEST = 3;

/** What was found, each hit as a link: the best ones of whatever kind, then the others by collection. */
export const resultsView = (outcome: SearchOutcome, finder: Finder, words: LoadedWords): HTMLElement[] => {
  const shown = outcome.hits.slice(0, MOST_SHOWN);
  const isOneKind = new Set(shown.map(({ record }) => record.collection)).size === 1;
  const best = isOneKind ? [] : shown.slice(0, MOST_BEST);
  const groups = Map.groupBy(shown.slice(best.length), ({ record }) => record.collection);
  const bestItems = best.map((hit) => hitView(hit, outcome, { finder, kind: finder.names[hit.record.collection] }));
  const sections = [...groups].map(([collection, hits]) => {
    const items = hits.map((hit) => hitView(hit, outcome, { finder }));
    return sectionView(finder.names[collection] ?? collection, items);
  });
  if (best.length === 0) return sections;
  return [sectionView(outcome.isClose ? words.search.closest : words.search.best, bestItems, words.lang), ...sections];
};

const sectionView = (title: string, items: HTMLLIElement[], lang?: string): HTMLElement =>
  element('section', {}, element('h2', { lang }, title), element('ul', {}, ...items));

/** What to offer where nothing was found: the nearest records. */
export const nothingView = (query: string, finder: Finder, words: LoadedWords): HTMLElement[] => {
  const nearest = finder.search.nearest(query);
  if (nearest.length === 0) return [];
  const items = nearest.map((record) => recordView(record, finder));
  return [sectionView(words.search.closest, items, words.lang)];
};

/** The ways on from results that may not be the answer. */
export const onwardView = (finder: Finder, words: LoadedWords): HTMLElement => {
  const say = words.search;
  const ask = finder.ask === undefined ? [] : [{ href: finder.ask, text: say.ask, lang: words.lang }];
  const links = [...ask, { href: finder.topics, text: say.topics, lang: words.lang }, ...finder.browse];
  return linksView(ask.length > 0 ? say.askOrBrowse : say.browse, links, words.lang);
};

/** Links to everything, for readers who would rather look around. */
export const browseView = (finder: Finder, { search, lang }: LoadedWords): HTMLElement =>
  linksView(search.browse, finder.browse, lang);

const linksView = (title: string, links: readonly ShownLink[], titleLang: string | undefined): HTMLElement => {
  const items = links.map(({ href, text, lang }) => element('li', {}, element('a', { href, lang }, text)));
  return element(
    'div',
    { class: 'search-browse' },
    element('h2', { lang: titleLang }, title),
    element('ul', {}, ...items),
  );
};

const hitView = (hit: SearchHit, { used }: SearchOutcome, { finder, kind }: HitOptions): HTMLLIElement => {
  const { record, words } = hit;
  const marks = words.length > 0 ? words : used;
  const link = element('a', { href: finder.hrefOf(record) }, ...marked(record.title, marks));
  const text = element('p', {}, ...marked(record.answer ?? record.summary, marks));
  const label = kind === undefined ? [] : [' ', element('span', { class: 'search-kind' }, kind)];
  const item = element('li', {}, link, ...label, text);
  // Without it, the hit still says what its page is about.
  if (record.answer === undefined) void showPlace(item, hit, { marks, finder }).catch(() => undefined);
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

interface ShownLink {
  href: string;
  text: string;
  /** The language of the text, where it is not that of the page. */
  lang?: string | undefined;
}

interface HitOptions {
  finder: Finder;
  /** What kind of page it is, where nothing else says so. */
  kind?: string | undefined;
}

interface PlaceOptions {
  marks: readonly string[];
  finder: Finder;
}
