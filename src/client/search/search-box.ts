import type { SearchOutcome } from '../../core/search/types.ts';
import { element } from './element.ts';
import type { Finder } from './finder.ts';
import { forgetSearches, readRecent, rememberSearch } from './recent.ts';
import { browseView, nothingView, resultsView } from './results-view.ts';

const PAUSE = 60;
const SPOKEN_AFTER = 500;

/** The field, the choice of a collection, and the results: the same in the dialog and on the search page. */
export class SearchBox {
  readonly field: HTMLInputElement;
  /** Called with the query whenever results were shown. */
  onShown: (query: string) => void = () => undefined;
  readonly #choice: HTMLSelectElement;
  readonly #note = element('p', { class: 'search-note' });
  readonly #results = element('div', { class: 'search-results' });
  readonly #status = element('p', { role: 'status', class: 'visually-hidden' });
  readonly #load: () => Promise<Finder>;
  #asTyped = '';
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #spoken: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, load: () => Promise<Finder>) {
    this.#load = load;
    this.field = form.querySelector('input') ?? element('input', { type: 'search', name: 'q' });
    this.#choice = element(
      'select',
      { name: 'in', 'aria-label': 'Look in' },
      element('option', { value: '' }, 'Everything'),
    );
    form.append(this.#choice);
    form.after(this.#note, this.#results, this.#status);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.show();
    });
    this.field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.show(), PAUSE);
    });
    this.#choice.addEventListener('change', () => void this.show());
    this.#results.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a')) rememberSearch(this.field.value);
    });
    void load().then((finder) => {
      this.#choice.append(...finder.browse.map(({ id, text }) => element('option', { value: id }, text)));
    });
  }

  /** Searches for what stands in the field and shows it; an older search that ends later changes nothing. */
  async show(): Promise<void> {
    const run = ++this.#run;
    const query = this.field.value;
    const finder = await this.#load();
    if (query.trim() === '') {
      this.#print(query, { note: [], views: this.#emptyView(finder), count: '' });
      return;
    }
    const asTyped = this.#asTyped === query;
    const outcome = await finder.search(query, { collection: this.#choice.value || undefined, asTyped });
    if (run !== this.#run) return;
    const views = outcome.hits.length > 0 ? resultsView(outcome, finder) : nothingView(query, finder);
    this.#print(query, { note: this.#noteOf(outcome), views, count: countOf(outcome) });
  }

  /** Up and down move the focus along the results: from the field to the first, and from the first back to the field. */
  readonly onArrow = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    const stops = [this.field, ...this.#results.querySelectorAll<HTMLElement>('a, button')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    stops[Math.min(Math.max(at + by, 0), stops.length - 1)]?.focus();
  };

  #print(query: string, { note, views, count }: Shown): void {
    this.#note.replaceChildren(...note);
    this.#results.replaceChildren(...views);
    this.onShown(query);
    clearTimeout(this.#spoken);
    this.#spoken = setTimeout(() => (this.#status.textContent = count), SPOKEN_AFTER);
  }

  #noteOf({ query, changedQuery, hits, relaxed }: SearchOutcome): (Node | string)[] {
    if (hits.length === 0) return [`Nothing was found for “${query}”.`];
    if (changedQuery === undefined) return relaxed ? ['No page has all these words. These have most of them.'] : [];
    const instead = element('button', { type: 'button' }, query);
    instead.addEventListener('click', () => {
      this.#asTyped = this.field.value;
      void this.show();
    });
    return ['Showing results for ', element('strong', {}, changedQuery), '. Search instead for ', instead, '.'];
  }

  #emptyView(finder: Finder): Node[] {
    const recent = readRecent();
    if (recent.length === 0) return [browseView(finder)];
    const again = recent.map((query) => {
      const button = element('button', { type: 'button' }, query);
      button.addEventListener('click', () => {
        this.field.value = query;
        this.field.focus();
        void this.show();
      });
      return element('li', {}, button);
    });
    const forget = element('button', { type: 'button', class: 'search-forget' }, 'Forget these');
    forget.addEventListener('click', () => {
      forgetSearches();
      this.field.focus();
      void this.show();
    });
    const section = element('section', {}, element('h2', {}, 'Searched before'), element('ul', {}, ...again), forget);
    return [section, browseView(finder)];
  }
}

const countOf = ({ hits, total }: SearchOutcome): string => {
  if (hits.length === 0) return 'Nothing was found';
  return total === 1 ? '1 result' : `${total} results`;
};

interface Shown {
  /** What was changed in the query. */
  note: (Node | string)[];
  views: Node[];
  /** How many results, for those who listen. */
  count: string;
}
