import { loadWords } from '../words.ts';
import type { LoadedWords } from '../words.ts';
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
export const openSearch = async (base: string): Promise<void> => {
  const words = await loadWords();
  opened ??= makeDialog(base, words);
  const { dialog, box } = opened;
  if (dialog.open) return;
  dialog.showModal();
  box.field.select();
  void box.show();
};

/** Fetches what a search needs, so that the first letter finds it ready. */
export const warmUp = (base: string): void => {
  // Whoever searches is told; until then nobody needs to know.
  for (const needed of [loadWords(), loadFinder(base)]) needed.catch(() => undefined);
};

const makeDialog = (base: string, words: LoadedWords) => {
  const say = words.search;
  const field = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': say.field,
    placeholder: say.placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '300',
  });
  const form = element('form', { role: 'search', action: `${base}search/` }, field);
  const close = element('button', { type: 'button', class: 'search-close', lang: words.lang }, say.close);
  const dialog = element('dialog', { class: 'search-dialog', 'aria-label': say.dialog }, close, form);
  const box = new SearchBox(form, { load: () => loadFinder(base), words });
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
