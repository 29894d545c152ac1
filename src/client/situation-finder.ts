import type { SearchHit, SearchOutcome } from '../core/search/types.ts';
import { element } from './search/element.ts';
import { SearchFailure } from './search/fetch-file.ts';
import { loadFinder } from './search/finder.ts';
import type { Finder } from './search/finder.ts';

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
      const finder = await loadFinder(base);
      const outcome = await finder.search(query);
      if (input.value === query) this.#showFound(outcome, { finder, base });
    } catch (error) {
      const reason = error instanceof SearchFailure ? error.message : 'Something went wrong.';
      this.#show([], `Finding does not work just now. ${reason} Pick one below.`);
    }
  }

  #showFound(outcome: SearchOutcome, { finder, base }: Found): void {
    const { hits, isClose } = outcome;
    const own = hits.filter(({ record }) => record.collection === this.dataset.collection);
    const some = (own.length > 0 ? own : hits).slice(0, MOST);
    const search = `${base}search/?${new URLSearchParams({ q: outcome.query }).toString()}`;
    const onward = element('li', {}, element('a', { href: search }, `Search everything for “${outcome.query}”`));
    this.#show([...some.map((hit) => itemOf(hit, finder)), onward], summaryOf({ own, hits, isClose }));
  }

  #show(items: readonly HTMLLIElement[], summary: string): void {
    this.querySelector('ol')?.replaceChildren(...items);
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = summary;
  }
}

const itemOf = ({ record }: SearchHit, finder: Finder): HTMLLIElement =>
  element('li', {}, element('a', { href: finder.hrefOf(record) }, record.title), element('p', {}, record.summary));

const summaryOf = ({ own, hits, isClose }: Summarised): string => {
  if (hits.length === 0) return 'Nothing like that here. Pick one below, or say it in other words.';
  if (own.length === 0) return 'No situation is like that. The closest in the playbook:';
  return isClose ? 'Nothing is just like that. The closest:' : `${Math.min(own.length, MOST)} of the situations`;
};

interface Found {
  finder: Finder;
  /** The path of the site. */
  base: string;
}

interface Summarised {
  own: readonly SearchHit[];
  hits: readonly SearchHit[];
  isClose: boolean;
}
