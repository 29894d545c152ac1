/**
 * Turns the link to the search page into the way to open the dialog. Nothing of the search is fetched before the reader
 * shows that they want it: by pointing at the link, by reaching it with the keyboard, or by the keys `/` and Ctrl or Cmd + K.
 */
export class SearchLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    const base = this.dataset.base ?? '/';
    const warmUp = () => {
      const warm = (search: Awaited<ReturnType<typeof loadSearch>>) => {
        search.warmUp(base);
      };
      loadSearch().then(warm, () => undefined);
    };
    // Without the dialog the link leads to the page, as links do.
    const open = () => {
      loadSearch()
        .then(({ openSearch }) => openSearch(base))
        .catch(() => {
          location.assign(link.href);
        });
    };

    link.addEventListener('pointerenter', warmUp, { once: true });
    link.addEventListener('focus', warmUp, { once: true });
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    addEventListener('keydown', (event) => {
      if (!isSearchKey(event)) return;
      event.preventDefault();
      open();
    });
  }
}

const loadSearch = () => import('./dialog.ts');

const isSearchKey = (event: KeyboardEvent): boolean => {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) return true;
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
