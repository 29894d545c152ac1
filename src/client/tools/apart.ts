import { NAMES } from '../../core/session/names.ts';
import { noticeOfOrigin } from '../../core/session/edit-session.ts';
import type { FragmentKind } from '../../core/session/fragment.ts';
import { readFragment } from '../../core/session/fragment.ts';
import { isUntouched, openSession } from '../../core/session/open-session.ts';
import { LEADERS, otherLeader } from '../../core/session/session.ts';
import type { Leader, Session } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import { button, Screen, sideMark, sureButton } from './screen.ts';
import { sendHalf } from './send-half.ts';
import { SessionStore } from './session-store.ts';
import { openFileButton } from './take-away.ts';
import type { ToolData } from './tool-data.ts';

/**
 * Two people answer the same items apart, and look at both answers together: on one device with a curtain between them, or on two, with
 * a link or a file. This is the way from one screen to the next; what is asked, and what the answers say, is the tool's own.
 */
export class Apart {
  readonly store: SessionStore;
  readonly screen: Screen;
  readonly #parts: ApartParts;

  constructor(tool: HTMLElement, parts: ApartParts) {
    this.#parts = parts;
    this.store = new SessionStore(parts.data.site, parts.data);
    this.screen = new Screen(tool);
    const notice = this.#takeLink() ?? this.store.problem ?? this.#noticeOfOrigin();
    this.#begin({ notice, takesFocus: false });
    addEventListener('hashchange', () => {
      const taken = this.#takeLink();
      if (taken) this.#begin({ notice: taken });
    });
    this.store.onChange(() => {
      if (tool.dataset.screen === 'begin') this.#begin({ takesFocus: false });
    });
  }

  /** Asks a leader an item; behind the last one the curtain falls. */
  ask(leader: Leader, index: number): void {
    const ids = this.#ids;
    const id = ids[index];
    if (id === undefined) {
      const left = this.#firstOpen(leader);
      if (left === -1) this.#begin({ done: leader });
      else this.ask(leader, left);
      return;
    }
    const place = element(
      'p',
      { class: 'tool-place', 'data-side': leader },
      sideMark(leader),
      `${NAMES[leader]}, ${index + 1} of ${ids.length}`,
      element('progress', { max: String(ids.length), value: String(index), 'aria-hidden': 'true' }),
    );
    const value = this.#parts.valuesOf(this.store.session, leader).get(id);
    const answer = (given: number) => {
      this.store.update((session) => this.#parts.withValue(session, { leader, id, value: given }));
      this.ask(leader, index + 1);
    };
    const back = button(index === 0 ? 'Stop here' : 'Back', { name: 'back', look: 'quiet' }, () =>
      index === 0 ? this.#begin() : this.ask(leader, index - 1),
    );
    const asked = this.#parts.ask({ id, value, answer });
    this.screen.show('question', { nodes: [place, ...asked, element('p', { class: 'tool-actions' }, back)] });
  }

  /** Shows what both said. */
  reveal(): void {
    this.screen.show('results', {
      nodes: [
        ...this.#parts.results(),
        element(
          'p',
          { class: 'tool-actions tool-after' },
          button('Back to the beginning', { name: 'begin', look: 'quiet' }, () => {
            this.#begin();
          }),
          ...this.#anew(),
        ),
      ],
    });
  }

  /** The next time, nobody begins with the old answers. */
  #anew(): HTMLElement[] {
    const { withoutAnswers } = this.#parts;
    if (!withoutAnswers) return [];
    const forget = () => {
      this.store.update(withoutAnswers);
      this.#begin({ notice: 'The old answers are gone. What you promised stays.' });
    };
    return [sureButton('Answer anew', { name: 'anew', question: 'Forget these answers of both? Press again' }, forget)];
  }

  #begin({ done, notice, undo, takesFocus = true }: Beginning = {}): void {
    const left = LEADERS.filter((leader) => this.#firstOpen(leader) !== -1);
    const [only] = left;
    const again = { done, notice, undo, takesFocus };
    const nodes = [
      ...(notice ? [this.#noticeNode(notice, undo)] : []),
      ...(left.length === 0 ? this.#bothDone() : this.#toAnswer(left.length === 1 ? only : undefined)),
      ...(this.#parts.beside?.(this.store, () => {
        this.#begin({ takesFocus: false });
      }) ?? []),
      this.#others(again),
    ];
    this.screen.show('begin', { nodes, takesFocus });
  }

  /** One has answered and the other has not, or nobody has. */
  #toAnswer(only: Leader | undefined): Node[] {
    const { intro } = this.#parts;
    if (only === undefined) {
      return [
        element('h2', {}, 'Who answers first?'),
        element('p', {}, intro),
        element('div', { class: 'tool-leaders' }, ...LEADERS.map((leader) => this.#leaderButton(leader))),
      ];
    }
    const done = otherLeader(only);
    return [
      element('h2', {}, `${NAMES[done]} has answered. The curtain is down.`),
      element('p', {}, `Pass this device to ${only}, or send the answers. Nobody sees them before both are in.`),
      element('div', { class: 'tool-leaders' }, this.#leaderButton(only)),
      sendHalf(done, { parts: this.#parts, store: this.store }),
    ];
  }

  #bothDone(): Node[] {
    return [
      element('h2', {}, 'Both of you have answered'),
      element('p', {}, 'Sit where both of you can see. Then raise the curtain.'),
      element(
        'p',
        { class: 'tool-actions' },
        button('Show both answers', { name: 'reveal', look: 'primary' }, () => {
          this.reveal();
        }),
      ),
    ];
  }

  #leaderButton(leader: Leader): HTMLElement {
    const ids = this.#ids;
    const open = this.#openOf(leader);
    const given = ids.length - open.length;
    const state = given === 0 ? 'Not begun' : `${given} of ${ids.length} answered`;
    return button(
      [
        element('strong', {}, sideMark(leader), `I lead ${leader}`),
        element('small', {}, given > 0 && open.length > 0 ? `${state}: go on` : state),
      ],
      { name: `answer-${leader}`, look: 'primary' },
      () => {
        this.ask(leader, this.#firstOpen(leader));
      },
    );
  }

  /** What is rarely needed: the other's file, one's own answers once more, an empty device. */
  #others({ done }: Beginning): HTMLElement {
    const begun = LEADERS.filter((leader) => this.#parts.valuesOf(this.store.session, leader).size > 0);
    const question = 'Clear everything, for all tools? Press again';
    const clear = sureButton('Clear this device', { name: 'clear', question }, () => {
      this.store.clear();
      this.#begin({ notice: 'Cleared. Nothing is left on this device.' });
    });
    return element(
      'div',
      { class: 'tool-others' },
      element(
        'p',
        {},
        this.store.isKept
          ? 'Your answers stay on this device. Nothing is sent anywhere.'
          : 'This browser keeps nothing between visits. Save a file before you leave.',
      ),
      element(
        'p',
        { class: 'tool-actions' },
        openFileButton('Open a file', (text) => {
          this.#openFile(text);
        }),
        ...(done ? [done] : begun).map((leader) =>
          button(`${NAMES[leader]}: go through mine again`, { name: `again-${leader}`, look: 'quiet' }, () => {
            this.ask(leader, 0);
          }),
        ),
        ...(begun.length > 0 ? [clear] : []),
      ),
    );
  }

  #noticeNode(notice: string, undo: Session | undefined): HTMLElement {
    return element(
      'p',
      { class: 'tool-notice', role: 'status' },
      notice,
      ...(undo
        ? [
            ' ',
            button('Undo', { name: 'undo', look: 'quiet' }, () => {
              this.store.update(() => undo);
              this.#begin({ notice: 'It is as it was before.' });
            }),
          ]
        : []),
    );
  }

  /** Takes the answers from the address, and gives what to say of it. */
  #takeLink(): string | undefined {
    const { kind, ids } = this.#parts;
    const found = readFragment(location.hash, kind, ids);
    if (!found) return undefined;
    history.replaceState(null, '', location.pathname + location.search);
    if ('problem' in found) return found.problem;
    const { leader, values } = found;
    this.store.update((session) => this.#parts.withValues(session, leader, values));
    return `The answers of ${leader} are in, behind the curtain.`;
  }

  #openFile(text: string): void {
    const before = this.store.session;
    const opened = openSession(text, { mine: before, here: this.#parts.data });
    if ('problem' in opened) {
      this.#begin({ notice: opened.problem });
      return;
    }
    this.store.update(() => opened.session);
    this.#begin({ notice: opened.said, undo: before });
  }

  #noticeOfOrigin(): string | undefined {
    const { session } = this.store;
    return isUntouched(session) ? undefined : noticeOfOrigin(session, this.#parts.data);
  }

  /** What is asked, in order. */
  get #ids(): readonly string[] {
    const { ids, ownIds } = this.#parts;
    return ownIds ? [...ids, ...ownIds(this.store.session)] : ids;
  }

  #openOf(leader: Leader): string[] {
    const values = this.#parts.valuesOf(this.store.session, leader);
    return this.#ids.filter((id) => !values.has(id));
  }

  #firstOpen(leader: Leader): number {
    const [first] = this.#openOf(leader);
    return first === undefined ? -1 : this.#ids.indexOf(first);
  }
}

interface Beginning {
  /** Who has just answered everything. */
  done?: Leader | undefined;
  notice?: string | undefined;
  /** The session as it was before what the notice tells of. */
  undo?: Session | undefined;
  takesFocus?: boolean;
}

/** What one such tool asks, and what it makes of the answers. */
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
  withoutAnswers?: (session: Session) => Session;
  /** What a question shows: a heading, and what it is answered with. */
  ask: (asked: { id: string; value: number | undefined; answer: (value: number) => void }) => Node[];
  /** What else stands on the first screen; `redraw` shows that anew. */
  beside?: (store: SessionStore, redraw: () => void) => Node[];
  results: () => Node[];
}
