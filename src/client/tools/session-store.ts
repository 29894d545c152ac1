import { noticeOfOrigin } from '../../core/session/edit-session.ts';
import { parseSession, problemInWords } from '../../core/session/parse-session.ts';
import type { FileProblem } from '../../core/session/parse-session.ts';
import { newSession } from '../../core/session/session.ts';
import type { Session } from '../../core/session/session.ts';
import { writeSession } from '../../core/session/write-session.ts';
import { fetchPart } from './fetch-part.ts';
import type { Notice } from './notice.ts';
import { words } from './tool-data.ts';
import type { ToolData } from './tool-data.ts';

/**
 * The session of this device: one for all tools of a site, kept in the browser's storage after each change, and read again before each, so that
 * tools in other tabs lose nothing. Where storage is closed, it lasts as long as the page.
 */
export class SessionStore {
  /** Whether the browser keeps it; otherwise people are told to save a file. */
  isKept = true;
  readonly #key: string;
  readonly #here: Pick<Session, 'playbook' | 'edition'>;
  readonly #listeners: (() => void)[] = [];
  /** What is wrong with the session that was kept before, where it cannot be read. It stays in storage under another name. */
  #problem: FileProblem | undefined;
  #session: Session;

  constructor({ site, playbook, edition }: ToolData) {
    this.#key = `session:${site}`;
    this.#here = { playbook, edition };
    this.#session = newSession(this.#here);
    this.#read();
    addEventListener('storage', ({ key }) => {
      if (key !== null && key !== this.#key) return;
      this.#read();
      for (const listener of this.#listeners) listener();
    });
  }

  get session(): Session {
    return this.#session;
  }

  /** What people should know of the session before they begin. */
  get firstNotice(): Notice | undefined {
    const problem = this.#problem && problemInWords(this.#problem, words.all);
    const said = problem ?? noticeOfOrigin(this.#session, this.#here, words.all);
    return said === undefined ? undefined : { said };
  }

  /** Takes in a saved session, and gives what to say of it. What that needs is fetched when somebody opens one. */
  async open(text: string): Promise<Notice> {
    const fetched = await fetchPart(() => import('../../core/session/open-session.ts'));
    if ('said' in fetched) return fetched;
    const before = this.#session;
    const opened = fetched.part.openSession(text, { mine: before, here: this.#here, words: words.all });
    if ('problem' in opened) return { said: opened.problem };
    this.update(() => opened.session);
    return { said: opened.said, undo: before };
  }

  /** Calls back when another tab has changed the session. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Changes the session, and keeps it. */
  update(change: (session: Session) => Session): void {
    this.#read();
    // From now on it is a session of the playbook at hand.
    this.#session = { ...change(this.#session), ...this.#here };
    this.#keep(writeSession(this.#session));
  }

  /** Forgets everything, on this device and in this page. */
  clear(): void {
    this.#session = newSession(this.#here);
    try {
      localStorage.removeItem(this.#key);
      localStorage.removeItem(`${this.#key}:unreadable`);
    } catch {
      this.isKept = false;
    }
  }

  #read(): void {
    // Where storage does not take it, the page has the only copy.
    if (!this.isKept) return;
    let kept: string | null;
    try {
      kept = localStorage.getItem(this.#key);
    } catch {
      this.isKept = false;
      return;
    }
    // Nothing there yet, or cleared in another tab.
    if (kept === null) {
      this.#session = newSession(this.#here);
      return;
    }
    const parsed = parseSession(kept);
    if ('session' in parsed) {
      this.#session = parsed.session;
      return;
    }
    this.#problem = parsed.problem;
    try {
      localStorage.setItem(`${this.#key}:unreadable`, kept);
      localStorage.removeItem(this.#key);
    } catch {
      this.isKept = false;
    }
  }

  #keep(text: string): void {
    try {
      localStorage.setItem(this.#key, text);
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}
