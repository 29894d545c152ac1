import { COPIED, NOT_COPIED } from '../core/words/en/copying.ts';

/** Adds a button that copies the page's Markdown to the link that downloads it. */
export class CopyMarkdown extends HTMLElement {
  connectedCallback(): void {
    const [link, button, status] = this.children as Iterable<Element> as Parts; // as the page prints them
    // Over plain http there is no clipboard: the link leads to the file.
    if (!link || !button || !status || !('clipboard' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      void copyFrom(link.href).then(
        () => (status.textContent = this.dataset.copied ?? COPIED),
        () => (status.textContent = this.dataset.failed ?? NOT_COPIED),
      );
    });
  }
}

/** Hands the clipboard a promise: some browsers allow copying only while they still see the reader's click. */
const copyFrom = (address: string): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem({ 'text/plain': fetchText(address) })]);

const fetchText = async (address: string): Promise<Blob> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return new Blob([await response.text()], { type: 'text/plain' });
};

/** The link to the file, the button, and where it says what came of it. */
type Parts = Iterable<Element> & [HTMLAnchorElement?, HTMLButtonElement?, HTMLElement?];
