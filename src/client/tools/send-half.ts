import { halfOf } from '../../core/session/edit-session.ts';
import { writeFragment } from '../../core/session/fragment.ts';
import type { Leader } from '../../core/session/session.ts';
import { writeSession } from '../../core/session/write-session.ts';
import { element } from '../search/element.ts';
import type { Apart } from './apart.ts';
import { button } from './screen.ts';
import { copyText, saveFile } from './take-away.ts';
import { words } from './tool-data.ts';

/** How one leader's answers reach another device: a link that carries only numbers, or a file. */
export const sendHalf = (leader: Leader, { parts, store }: Pick<Apart, 'parts' | 'store'>): HTMLElement => {
  const { kind, ids, data, fileName } = parts;
  const { title, text, link, file } = words.apart.send;
  const status = element('p', { role: 'status' });
  return element(
    'div',
    { class: 'tool-send' },
    element('h3', {}, title),
    element('p', {}, text),
    element(
      'p',
      { class: 'tool-actions' },
      button(link, { name: 'link' }, () => {
        const values = parts.valuesOf(store.session, leader);
        copyText(location.href.replace(/#.*/, '') + writeFragment(kind, { ids, leader, values }), status);
      }),
      button(file, { name: 'half' }, () => {
        const half = { ...halfOf(store.session, leader), playbook: data.playbook, edition: data.edition };
        const name = `${fileName}-${leader}.tandem.json`;
        saveFile({ name, text: writeSession(half) }, status);
      }),
    ),
    status,
  );
};
