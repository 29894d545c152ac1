/** Adds a button that copies the page's Markdown to the link that downloads it. */
export class CopyMarkdown extends HTMLElement {
  connectedCallback(): void {
    const [link, button, status] = [
      this.querySelector('a'),
      this.querySelector('button'),
      this.querySelector('[role=status]'),
    ];
    // Over plain http there is no clipboard: the link leads to the file.
    if (!link || !button || !status || !('clipboard' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      void copyFrom(link.href).then(
        () => (status.textContent = this.dataset.copied ?? ''),
        () => (status.textContent = this.dataset.failed ?? ''),
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
