/** A button that prints the page. */
export class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => {
      print();
    });
    this.hidden = false;
  }
}
