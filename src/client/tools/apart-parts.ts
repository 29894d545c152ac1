import type { FragmentKind } from '../../core/session/fragment.ts';
import type { Leader, Session } from '../../core/session/session.ts';
import type { SessionStore } from './session-store.ts';
import type { ToolData } from './tool-data.ts';

/** What one tool that is answered apart asks, and what it makes of the answers. */
export interface ApartParts {
  data: ToolData;
  kind: FragmentKind;
  /** The items of the playbook, in order. */
  ids: readonly string[];
  /** Items that the two added; they are asked last, and no link carries them. */
  ownIds?: (session: Session) => readonly string[];
  /** How saved files begin. */
  fileName: string;
  /** What the two should know before they begin. */
  intro: string;
  valuesOf: (session: Session, leader: Leader) => ReadonlyMap<string, number>;
  withValue: (session: Session, given: { leader: Leader; id: string; value: number }) => Session;
  /** A session in which a leader gave these answers and no others. */
  withValues: (session: Session, leader: Leader, values: ReadonlyMap<string, number>) => Session;
  /** A session in which nobody has answered yet; what they promised stays. */
  withoutAnswers: (session: Session) => Session;
  /** What a question shows: a heading, and what it is answered with. */
  ask: (asked: { id: string; value: number | undefined; answer: (value: number) => void }) => Node[];
  /** What else stands on the first screen; `redraw` shows that anew. */
  beside?: (store: SessionStore, redraw: () => void) => Node[];
  /** Fetches what shows the answers of both, which nobody needs before they are in. */
  results: () => Promise<(store: SessionStore) => Node[]>;
}
