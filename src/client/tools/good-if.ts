import { element } from '../search/element.ts';
import { ofPlaybook, words } from './tool-data.ts';

/** How the two see that a page is good enough: lines to tick in the mind, not to keep. */
export const goodIfNode = (lines: readonly string[]): HTMLElement =>
  element(
    'section',
    { class: 'good-if' },
    element('h3', {}, words.form.goodIf),
    element('ul', {}, ...lines.map((line) => element('li', { lang: ofPlaybook }, line))),
  );
