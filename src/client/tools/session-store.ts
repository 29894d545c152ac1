import { parseSession } from '../../core/session/parse-session.ts';
import type { ParsedSession } from '../../core/session/parse-session.ts';
import { newSession } from '../../core/session/session.ts';
import type { Session } from '../../core/session/session.ts';
import { writeSession } from '../../core/session/write-session.ts';

/**
 * The session of this device: one for all tools of a site, kept in the browser's storage after each change, and read again before each, so that
 * tools in other tabs lose nothing. Where storage is closed, it lasts as long as the page.
 */
export class SessionStore {
  /** Whether the browser keeps it; otherwise people are told to save a file. */
  isKept = true;
  /** What is wrong with the session that was kept before, where it cannot be read. It stays in storage under another name. */
  problem: string | undefined;
  readonly #key: string;
  readonly #here: Origin;
  readonly #listeners: (() => void)[] = [];
  #session: Session;

  /** `site` is the path of the site, `here` the playbook at hand. */
  constructor(site: string, here: Origin) {
    this.#key = `session:${site}`;
    this.#here = here;
    this.#session = newSession(here);
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

  /** Calls back when another tab has changed the session. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Changes the session, and keeps it. */
  update(change: (session: Session) => Session): void {
    this.#read();
    // From now on it is a session of the playbook at hand.
    this.#session = { ...change(this.#session), playbook: this.#here.playbook, edition: this.#here.edition };
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
    const parsed: ParsedSession = parseSession(kept);
    if ('session' in parsed) {
      this.#session = parsed.session;
      return;
    }
    this.problem = parsed.problem;
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

type Origin = Pick<Session, 'playbook' | 'edition'>;
