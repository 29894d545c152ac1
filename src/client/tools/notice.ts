import type { Session } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import { button } from './screen.ts';
import type { SessionStore } from './session-store.ts';
import { words } from './tool-data.ts';

/** Something that has just happened, above what a tool shows, with a way back where there is one; `then` shows the next notice. */
export const noticeNode = (
  { said, undo }: Notice,
  { store, then }: { store: SessionStore; then: (notice: Notice) => void },
): HTMLElement => {
  const { undo: label, undone } = words.all;
  const back = (before: Session) =>
    button(label, { name: 'undo', look: 'quiet' }, () => {
      store.update(() => before);
      then({ said: undone });
    });
  return element('p', { class: 'tool-notice', role: 'status' }, said, ...(undo ? [' ', back(undo)] : []));
};

export interface Notice {
  said: string;
  /** The session as it was before. */
  undo?: Session;
}
