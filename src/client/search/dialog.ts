import styles from '../../styles/search.css?url';
import { element } from './element.ts';
import { loadFinder } from './finder.ts';
import { SearchBox } from './search-box.ts';

/** The dialog is not to be seen without its styles, but better than not at all. */
await new Promise<unknown>((resolve) => {
  const sheet = element('link', { rel: 'stylesheet', href: styles });
  sheet.addEventListener('load', resolve);
  sheet.addEventListener('error', resolve);
  document.head.append(sheet);
});

let opened: { dialog: HTMLDialogElement; box: SearchBox } | undefined;

/** Opens the search over the page; `base` is the path of the site. The browser gives the focus back when it closes. */
export const openSearch = (base: string): void => {
  opened ??= makeDialog(base);
  const { dialog, box } = opened;
  if (dialog.open) return;
  dialog.showModal();
  box.field.select();
  void box.show();
};

/** Fetches what a search needs, so that the first letter finds it ready. */
export const warmUp = (base: string): void => {
  // Whoever searches is told; until then nobody needs to know.
  loadFinder(base).catch(() => undefined);
};

const makeDialog = (base: string) => {
  const field = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': 'Search the playbook',
    placeholder: 'Ask it in your own words',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '300',
  });
  const form = element('form', { role: 'search', action: `${base}search/` }, field);
  const close = element('button', { type: 'button', class: 'search-close' }, 'Close');
  const dialog = element('dialog', { class: 'search-dialog', 'aria-label': 'Search' }, close, form);
  const box = new SearchBox(form, () => loadFinder(base));
  document.body.append(dialog);

  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    // The dialog fills its box, so a click on the element itself is a click on the backdrop.
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', box.onArrow);
  return { dialog, box };
};
