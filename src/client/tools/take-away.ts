import { fill } from '../../core/words/fill.ts';
import { element } from '../search/element.ts';
import { button } from './screen.ts';
import { words } from './tool-data.ts';

const MOST_BYTES = 1_000_000;

/** What everybody takes along: a copy as Markdown, a file, a printed page. */
export const takeAway = ({ markdown, file, others = [] }: TakeAway): HTMLElement => {
  const say = words.all;
  const status = element('p', { role: 'status' });
  const saved = ({ name, text, type }: SavedFile) => {
    saveFile(name, text, type);
    status.textContent = fill(say.saved, { name });
  };
  const fetched = async (made: OtherFile['file']) => {
    try {
      saved(await made());
    } catch (error) {
      status.textContent = say.missing;
      // Whatever else it may be, the console has it.
      throw error;
    }
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
      button(say.save, { name: 'save' }, () => {
        saved(file());
      }),
      ...others.map(({ name, label, file: made }) =>
        button(label, { name }, () => {
          void fetched(made);
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

/** Hands the browser a text as a file. */
export const saveFile = (name: string, text: string, type = 'application/json'): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: address, download: name }).click();
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
  file: () => SavedFile;
  others?: readonly OtherFile[];
}

/** A file of another kind; what makes it may still have to be fetched. */
interface OtherFile {
  name: string;
  label: string;
  file: () => SavedFile | Promise<SavedFile>;
}

interface SavedFile {
  name: string;
  text: string;
  type?: string;
}
