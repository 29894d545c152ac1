import { loadWords } from '../words.ts';
import { loadFinder } from './finder.ts';
import { SearchBox } from './search-box.ts';

/** The search as a page of its own: `?q=` holds the query, so that it can be sent on. */
export class SearchPage extends HTMLElement {
  connectedCallback(): void {
    void this.#begin();
  }

  async #begin(): Promise<void> {
    const form = this.querySelector('form');
    if (!form) return;
    const words = await loadWords();
    const load = () => loadFinder(this.dataset.base ?? '/');
    const box = new SearchBox(form, { load, words });
    // What a search needs is fetched once somebody is about to type; whoever searches is told if it fails.
    this.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
    // What was typed before this arrived stays.
    box.field.value ||= (new URLSearchParams(location.search).get('q') ?? '').slice(0, 300);
    box.field.addEventListener('input', () => {
      const { value: q } = box.field;
      history.replaceState(null, '', q ? `?${new URLSearchParams({ q }).toString()}` : location.pathname);
    });
    this.addEventListener('keydown', box.onArrow);
    box.onShown = (query) => {
      for (const list of document.querySelectorAll<HTMLElement>('.everything')) list.hidden = query.trim() !== '';
    };
    void box.show();
  }
}
