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

const copyFrom = async (address: string): Promise<void> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  await navigator.clipboard.writeText(await response.text());
};
