import type { SearchOutcome } from '../../core/search/types.ts';
import type { LoadedWords } from '../words.ts';
import { element } from './element.ts';
import type { Finder } from './finder.ts';
import { forgetSearches, readRecent, rememberSearch } from './recent.ts';
import { SearchFailure } from './fetch-file.ts';
import { noteOf } from './note-view.ts';
import { browseView, nothingView, onwardView, resultsView } from './results-view.ts';

/** So many milliseconds the page waits for the next key before it searches: keys that are typed at once, or pasted, count as one. */
export const PAUSE = 20;
const SPOKEN_AFTER = 500;

/** The field, the choice of a collection, and the results: the same in the dialog and on the search page. */
export class SearchBox {
  readonly field: HTMLInputElement;
  /** Called with the query whenever results were shown. */
  onShown: (query: string) => void = () => undefined;
  readonly #choice: HTMLSelectElement;
  /** Whether the page itself prints the choice of a collection, and the ways to browse. */
  readonly #isPrinted: boolean;
  readonly #note = element('p', { class: 'search-note' });
  readonly #results = element('div', { class: 'search-results' });
  readonly #status = element('p', { role: 'status', class: 'visually-hidden' });
  readonly #load: () => Promise<Finder>;
  readonly #words: LoadedWords;
  /** The search page, which lists everything. */
  readonly #everything: string;
  #asTyped = '';
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #spoken: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, { load, words }: SearchParts) {
    this.#load = load;
    this.#words = words;
    for (const said of [this.#note, this.#status]) if (words.lang) said.lang = words.lang;
    this.#everything = form.action;
    this.field = form.querySelector('input') ?? element('input', { type: 'search', name: 'q' });
    const printed = form.querySelector('select');
    this.#isPrinted = printed !== null;
    this.#choice = printed ?? this.#makeChoice(form);
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
  }

  #makeChoice(form: HTMLFormElement): HTMLSelectElement {
    const { search: say, lang } = this.#words;
    const choice = element(
      'select',
      { name: 'in', 'aria-label': say.lookIn },
      element('option', { value: '', lang }, say.everything),
    );
    form.append(choice);
    const offer = (finder: Finder) => {
      choice.append(...finder.browse.map(({ id, text }) => element('option', { value: id }, text)));
    };
    // That it failed is said where results would stand.
    this.#load().then(offer, () => undefined);
    return choice;
  }

  /** Searches for what stands in the field and shows it; an older search that ends later changes nothing. */
  async show(): Promise<void> {
    const run = ++this.#run;
    const query = this.field.value;
    const shown = await this.#answer(query).catch((error: unknown) => this.#failure(error));
    if (run === this.#run) this.#print(query, shown);
  }

  async #answer(query: string): Promise<Shown> {
    if (query.trim() === '') return { note: [], views: await this.#emptyView(), count: '' };
    const finder = await this.#load();
    const words = this.#words;
    const asTyped = this.#asTyped === query;
    const outcome = await finder.search(query, { collection: this.#choice.value || undefined, asTyped });
    const isFound = outcome.hits.length > 0;
    const views = isFound ? resultsView(outcome, finder, words) : nothingView(query, finder, words);
    const onward = isFound && !outcome.isClose ? [] : [onwardView(finder, words)];
    const takeAsTyped = () => {
      this.#asTyped = this.field.value;
      void this.show();
    };
    return {
      note: noteOf(outcome, { finder, takeAsTyped, say: words.search }),
      views: [...views, ...onward],
      count: countOf(outcome, words.search),
    };
  }

  /** What is wrong, and the ways on that need no script. */
  #failure(error: unknown): Shown {
    const say = this.#words.search;
    const reason = error instanceof SearchFailure ? error.message : say.wrong;
    const again = element('button', { type: 'button' }, say.again);
    again.addEventListener('click', () => void this.show());
    const everything = element('a', { href: this.#everything }, say.seeAll);
    const note = [`${say.fails(reason)} `, again, say.or, everything, '.'];
    return { note, views: [], count: say.fails(reason) };
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
    // Where there is nothing to show, what the page has beside it stays.
    this.onShown(views.length > 0 ? query : '');
    clearTimeout(this.#spoken);
    this.#spoken = setTimeout(() => (this.#status.textContent = count), SPOKEN_AFTER);
  }

  async #emptyView(): Promise<Node[]> {
    const words = this.#words;
    const browse = this.#isPrinted ? [] : [browseView(await this.#load(), words)];
    const recent = readRecent();
    if (recent.length === 0) return browse;
    const again = recent.map((query) => {
      const button = element('button', { type: 'button' }, query);
      button.addEventListener('click', () => {
        this.field.value = query;
        this.field.focus();
        void this.show();
      });
      return element('li', {}, button);
    });
    const forget = element('button', { type: 'button', class: 'search-forget', lang: words.lang }, words.search.forget);
    forget.addEventListener('click', () => {
      forgetSearches();
      this.field.focus();
      void this.show();
    });
    const title = element('h2', { lang: words.lang }, words.search.recent);
    return [element('section', {}, title, element('ul', {}, ...again), forget), ...browse];
  }
}

const countOf = ({ hits, isClose }: SearchOutcome, say: LoadedWords['search']): string => {
  if (hits.length === 0) return say.nothing;
  return isClose ? say.closeResults(hits.length) : say.results(hits.length);
};

interface SearchParts {
  load: () => Promise<Finder>;
  words: LoadedWords;
}

interface Shown {
  /** What was changed in the query, and how sure the results are. */
  note: (Node | string)[];
  views: Node[];
  /** How many results, for those who listen. */
  count: string;
}
