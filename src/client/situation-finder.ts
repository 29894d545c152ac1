import type { SearchHit, SearchOutcome } from '../core/search/types.ts';
import { element } from './search/element.ts';
import { SearchFailure } from './search/fetch-file.ts';
import { loadFinder } from './search/finder.ts';
import type { Finder } from './search/finder.ts';
import { loadWords } from './words.ts';
import type { LoadedWords } from './words.ts';

const MOST = 4;

/** Finds a situation by what people say, with the search of the playbook, which is fetched when the reader turns to the field. */
export class SituationFinder extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (!input || !form) return;
    const base = this.dataset.base ?? '/';
    const find = () => void this.#find(input, base);
    input.addEventListener('focus', () => {
      loadFinder(base).catch(() => undefined);
    });
    input.addEventListener('input', find);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      find();
    });
    // Typed before this arrived.
    if (input.value !== '') find();
  }

  async #find(input: HTMLInputElement, base: string): Promise<void> {
    const query = input.value;
    if (query.trim() === '') {
      this.#show([], '');
      return;
    }
    try {
      const [finder, words] = await Promise.all([loadFinder(base), loadWords()]);
      const outcome = await finder.search(query);
      if (input.value === query) this.#showFound(outcome, { finder, base, words });
    } catch (error) {
      const words = await loadWords();
      const reason = error instanceof SearchFailure ? error.message : words.search.wrong;
      this.#show([], words.finder.fails(reason), words);
    }
  }

  #showFound(outcome: SearchOutcome, { finder, base, words }: Found): void {
    const { hits, isClose } = outcome;
    const own = hits.filter(({ record }) => record.collection === this.dataset.collection);
    const some = (own.length > 0 ? own : hits).slice(0, MOST);
    const search = `${base}search/?${new URLSearchParams({ q: outcome.query }).toString()}`;
    const link = element('a', { href: search }, words.finder.everything(outcome.query));
    const onward = element('li', { lang: words.lang }, link);
    this.#show(
      [...some.map((hit) => itemOf(hit, finder)), onward],
      summaryOf({ own, hits, isClose }, words.finder),
      words,
    );
  }

  #show(items: readonly HTMLLIElement[], summary: string, words?: LoadedWords): void {
    this.querySelector('ol')?.replaceChildren(...items);
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (!status) return;
    if (words?.lang) status.lang = words.lang;
    status.textContent = summary;
  }
}

const itemOf = ({ record }: SearchHit, finder: Finder): HTMLLIElement =>
  element('li', {}, element('a', { href: finder.hrefOf(record) }, record.title), element('p', {}, record.summary));

const summaryOf = ({ own, hits, isClose }: Summarised, words: LoadedWords['finder']): string => {
  if (hits.length === 0) return words.nothing;
  if (own.length === 0) return words.otherKinds;
  return isClose ? words.close : words.found(Math.min(own.length, MOST));
};

interface Found {
  finder: Finder;
  /** The path of the site. */
  base: string;
  words: LoadedWords;
}

interface Summarised {
  own: readonly SearchHit[];
  hits: readonly SearchHit[];
  isClose: boolean;
}
