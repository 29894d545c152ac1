/** Turns a link to the page's Markdown into a button that copies it; the link stays where copying fails. */
export class CopyMarkdown extends HTMLElement {
  connectedCallback(): void {
    const [link, button, status] = [
      this.querySelector('a'),
      this.querySelector('button'),
      this.querySelector('[role=status]'),
    ];
    if (!link || !button || !status) return;
    button.hidden = false;
    link.hidden = true;
    button.addEventListener('click', () => {
      void copyFrom(link.href).then(
        () => (status.textContent = 'Copied'),
        () => {
          link.hidden = false;
          status.textContent = 'Could not copy; open it instead';
        },
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
