import { halfOf } from '../../core/session/edit-session.ts';
import { writeFragment } from '../../core/session/fragment.ts';
import type { Leader } from '../../core/session/session.ts';
import { writeSession } from '../../core/session/write-session.ts';
import { element } from '../search/element.ts';
import type { ApartParts } from './apart.ts';
import { button } from './screen.ts';
import type { SessionStore } from './session-store.ts';
import { copyText, saveFile } from './take-away.ts';

/** How one leader's answers reach another device: a link that carries only numbers, or a file. */
export const sendHalf = (leader: Leader, { parts, store }: { parts: ApartParts; store: SessionStore }): HTMLElement => {
  const { kind, ids, data, fileName } = parts;
  const status = element('p', { role: 'status' });
  return element(
    'div',
    { class: 'tool-send' },
    element('h3', {}, 'Not in one room?'),
    element('p', {}, 'Send a link. It carries nothing but numbers, and no server sees them. A file does the same.'),
    element(
      'p',
      { class: 'tool-actions' },
      button('Copy the link', { name: 'link' }, () => {
        const values = parts.valuesOf(store.session, leader);
        copyText(location.href.replace(/#.*/, '') + writeFragment(kind, { ids, leader, values }), status);
      }),
      button('Save a file to send', { name: 'half' }, () => {
        const half = { ...halfOf(store.session, leader), playbook: data.playbook, edition: data.edition };
        const name = `${fileName}-${leader}.tandem.json`;
        saveFile(name, writeSession(half));
        status.textContent = `Saved as ${name}`;
      }),
    ),
    status,
  );
};
