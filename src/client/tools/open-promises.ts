import { withDone } from '../../core/session/keep-promise.ts';
import { element } from '../search/element.ts';
import { button } from './screen.ts';
import type { SessionStore } from './session-store.ts';
import { words } from './tool-data.ts';

/** What the two promised and have not done, to be ticked off; nothing where all is done. */
export const openPromises = (store: SessionStore, ticked: () => void): Node[] => {
  const open = store.session.commitments.filter(({ isDone }) => !isDone);
  if (open.length === 0) return [];
  const lines = open.map((promise) => {
    const what = element('span', { class: 'visually-hidden' }, `: ${promise.text}`);
    const done = button([words.agenda.done, what], { name: 'done', look: 'quiet' }, () => {
      store.update((session) => withDone(session, promise));
      ticked();
    });
    return element('li', {}, `${promise.text} (${words.all.owners[promise.owner]})`, done);
  });
  return [
    element(
      'section',
      { class: 'open-promises on-screen' },
      element('h3', {}, words.agenda.open),
      element('ul', {}, ...lines),
    ),
  ];
};
