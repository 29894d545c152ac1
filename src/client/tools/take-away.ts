import { writeSession } from '../../core/session/write-session.ts';
import { fill } from '../../core/words/fill.ts';
import { element } from '../search/element.ts';
import { button } from './screen.ts';
import type { SessionStore } from './session-store.ts';
import { dayFromNow, words } from './tool-data.ts';

const MOST_BYTES = 1_000_000;

/** What everybody takes along: a copy as Markdown, a file, a printed page. */
export const takeAway = ({ markdown, name, store, others = [] }: TakeAway): HTMLElement => {
  const say = words.all;
  const status = element('p', { role: 'status' });
  const saveOther = async (file: OtherFile['file']) => {
    const made = await file();
    if ('said' in made) status.textContent = made.said;
    else saveFile(made, status);
  };
  return element(
    'div',
    { class: 'take-away' },
    element('h3', {}, say.takeAway),
    element(
      'p',
      { class: 'tool-actions' },
      button(say.copy, { name: 'copy' }, () => {
        copyText(markdown(), status);
      }),
      saveButton(name, store, status),
      ...others.map(({ name: kind, label, file }) =>
        button(label, { name: kind }, () => {
          void saveOther(file);
        }),
      ),
      button(say.print, { name: 'print' }, () => {
        print();
      }),
    ),
    status,
  );
};

/** Copies a text and says so; where the browser does not let us, shows it to be copied by hand. */
export const copyText = (text: string, status: HTMLElement): void => {
  const byHand = () => {
    const area = element('textarea', { readonly: '', rows: '6', 'aria-label': words.all.textToCopy });
    area.value = text;
    status.replaceChildren(words.all.copyHere, area);
    area.select();
  };
  // Over plain http there is no clipboard.
  if (!('clipboard' in navigator)) {
    byHand();
    return;
  }
  navigator.clipboard.writeText(text).then(() => (status.textContent = words.all.copied), byHand);
};

/** A button that saves the whole session as a file, which any tool opens; `name` is how that of the file begins. */
export const saveButton = (name: string, store: SessionStore, status: HTMLElement): HTMLElement =>
  button(words.all.save, { name: 'save' }, () => {
    saveFile({ name: `${name}-${dayFromNow()}.tandem.json`, text: writeSession(store.session) }, status);
  });

/** Hands the browser a text as a file, and says so. */
export const saveFile = ({ name, text, type = 'application/json' }: SavedFile, status: HTMLElement): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: address, download: name }).click();
  status.textContent = fill(words.all.saved, { name });
  // Some browsers read it a moment later.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
};

/** A button that opens a saved file, and hands on its text; that of a file that cannot be read is empty. */
export const openFileButton = (open: (text: string) => Promise<unknown>): HTMLElement => {
  const input = element('input', { type: 'file', accept: '.json,application/json', class: 'visually-hidden' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (!file) return;
    // What is far too large is not even read.
    const text = file.size < MOST_BYTES ? file.text().catch(() => '') : Promise.resolve('');
    void text.then(open);
    input.value = '';
  });
  return element('label', { class: 'file-button' }, words.all.openFile, input);
};

interface TakeAway {
  markdown: () => string;
  /** How the name of the saved file begins. */
  name: string;
  store: SessionStore;
  others?: readonly OtherFile[];
}

/** A file of another kind; what makes it may still have to be fetched, and may not arrive. */
interface OtherFile {
  name: string;
  label: string;
  file: () => SavedFile | Promise<SavedFile | { said: string }>;
}

interface SavedFile {
  name: string;
  text: string;
  type?: string;
}
