/** Opens the `details` that the address names, so that a link to a question shows its answer; all of them for print. */
export class OpenByHash extends HTMLElement {
  connectedCallback(): void {
    this.#openNamed();
    addEventListener('hashchange', () => {
      this.#openNamed();
    });
    addEventListener('beforeprint', () => {
      for (const details of this.querySelectorAll('details')) details.open = true;
    });
  }

  #openNamed(): void {
    const named = document.getElementById(decodeHash(location.hash));
    const details = named?.closest('details');
    if (!details || !this.contains(details)) return;
    details.open = true;
    details.scrollIntoView();
  }
}

const decodeHash = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
};
