import { element } from '../search/element.ts';
import { lang } from './tool-data.ts';

/** Where a tool shows one thing after the other. */
export class Screen {
  readonly #tool: HTMLElement;
  readonly #place: HTMLElement;

  constructor(tool: HTMLElement) {
    this.#tool = tool;
    this.#place = element('div', { class: 'tool-screen', lang });
    tool.append(this.#place);
  }

  /** Shows a screen in place of the one before. Its heading gets the focus, so that screen readers begin there. */
  show(name: string, { nodes, takesFocus = true }: { nodes: readonly (Node | string)[]; takesFocus?: boolean }): void {
    this.#tool.dataset.screen = name;
    this.#place.replaceChildren(...nodes);
    if (!takesFocus) return;
    const heading = this.#place.querySelector<HTMLElement>('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    // The beginning of the tool, where a long screen was read to its end.
    if (this.#tool.getBoundingClientRect().top < 0) this.#tool.scrollIntoView();
  }
}

/** A button that does something; `look` is how it stands out, `name` what tests and styles find it by. */
export const button = (
  label: string | readonly (Node | string)[],
  { name, look = 'plain' }: { name: string; look?: 'primary' | 'plain' | 'quiet' },
  act: (pressed: HTMLButtonElement) => void,
): HTMLButtonElement => {
  const made = element('button', { type: 'button', name, 'data-look': look }, ...[label].flat());
  made.addEventListener('click', () => {
    act(made);
  });
  return made;
};

/** A button for what cannot be taken back: it asks first, and does it when it is pressed again. */
export const sureButton = (label: string, { name, question }: { name: string; question: string }, act: () => void) =>
  button(label, { name, look: 'quiet' }, (pressed) => {
    if (pressed.dataset.sure !== undefined) {
      act();
      return;
    }
    pressed.dataset.sure = '';
    pressed.textContent = question;
  });

/** The disc, square or diamond of a side. */
export const sideMark = (side: string): HTMLElement =>
  element('span', { class: 'side-mark', 'data-side': side, 'aria-hidden': 'true' });

/** An element of SVG; nothing is read as markup. */
export const svgElement = (
  tag: string,
  attributes: Record<string, string | number>,
  ...children: Node[]
): SVGElement => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
};
