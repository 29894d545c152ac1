import { fill } from '../../core/words/fill.ts';
import { readFragment } from '../../core/session/fragment.ts';
import { LEADERS } from '../../core/session/session.ts';
import type { Leader } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import { bothDone, otherWays, toAnswer } from './apart-beginning.ts';
import type { ApartParts } from './apart-parts.ts';
import { fetchPart } from './fetch-part.ts';
import { noticeNode } from './notice.ts';
import type { Notice } from './notice.ts';
import { button, Screen, sideMark, sureButton } from './screen.ts';
import { SessionStore } from './session-store.ts';
import { words } from './tool-data.ts';

/**
 * Two people answer the same items apart, and look at both answers together: on one device with a curtain between them, or on two, with
 * a link or a file. This is the way from one screen to the next; what is asked, and what the answers say, is the tool's own.
 */
export class Apart {
  readonly parts: ApartParts;
  readonly store: SessionStore;
  readonly #screen: Screen;

  constructor(tool: HTMLElement, parts: ApartParts) {
    this.parts = parts;
    this.store = new SessionStore(parts.data);
    this.#screen = new Screen(tool);
    this.begin({ notice: this.#takeLink() ?? this.store.firstNotice, takesFocus: false });
    addEventListener('hashchange', () => {
      const notice = this.#takeLink();
      if (notice) this.begin({ notice });
    });
    this.store.onChange(() => {
      if (tool.dataset.screen === 'begin') this.begin({ takesFocus: false });
    });
  }

  /** What is asked, in order. */
  get ids(): readonly string[] {
    const { ids, ownIds } = this.parts;
    return ownIds ? [...ids, ...ownIds(this.store.session)] : ids;
  }

  /** What a leader has not answered. */
  openOf(leader: Leader): string[] {
    const values = this.parts.valuesOf(this.store.session, leader);
    return this.ids.filter((id) => !values.has(id));
  }

  /** Asks a leader what comes first of all that is open. */
  askNext(leader: Leader): void {
    this.ask(leader, this.#firstOpen(leader));
  }

  /** Asks a leader an item; behind the last one the curtain falls. */
  ask(leader: Leader, index: number): void {
    const { ids, parts } = this;
    const id = ids[index];
    if (id === undefined) {
      const left = this.#firstOpen(leader);
      if (left === -1) this.begin({ done: leader });
      else this.ask(leader, left);
      return;
    }
    // While they answer, what they need next arrives. Where it does not, that is said when they need it.
    void fetchPart(parts.results);
    const { all, apart } = words;
    const place = element(
      'p',
      { class: 'tool-place', 'data-side': leader },
      sideMark(leader),
      fill(apart.place, { side: all.sides[leader], number: index + 1, all: ids.length }),
      element('progress', { max: String(ids.length), value: String(index), 'aria-hidden': 'true' }),
    );
    const value = parts.valuesOf(this.store.session, leader).get(id);
    const answer = (given: number) => {
      this.store.update((session) => parts.withValue(session, { leader, id, value: given }));
      this.ask(leader, index + 1);
    };
    const back = button(index === 0 ? apart.stop : apart.back, { name: 'back', look: 'quiet' }, () =>
      index === 0 ? this.begin() : this.ask(leader, index - 1),
    );
    const asked = parts.ask({ id, value, answer });
    this.#screen.show('question', { nodes: [place, ...asked, element('p', { class: 'tool-actions' }, back)] });
  }

  /** Shows what both said. */
  async reveal(): Promise<void> {
    const results = await fetchPart(this.parts.results);
    if ('said' in results) {
      this.begin({ notice: results });
      return;
    }
    const { begin, anew, sureAnew, forgotten } = words.apart;
    const after = element(
      'p',
      { class: 'tool-actions tool-after' },
      button(begin, { name: 'begin', look: 'quiet' }, () => {
        this.begin();
      }),
      // The next time, nobody begins with the old answers.
      sureButton(anew, { name: 'anew', question: sureAnew }, () => {
        this.store.update(this.parts.withoutAnswers);
        this.begin({ notice: { said: forgotten } });
      }),
    );
    this.#screen.show('results', { nodes: [...results.part(this.store), after] });
  }

  /** Shows the first screen: who answers next, or that both have. */
  begin({ done, notice, takesFocus = true }: Beginning = {}): void {
    const left = LEADERS.filter((leader) => this.#firstOpen(leader) !== -1);
    const then = (next: Notice) => {
      this.begin({ notice: next });
    };
    const nodes = [
      ...(notice ? [noticeNode(notice, { store: this.store, then })] : []),
      ...(left.length === 0 ? bothDone(this) : toAnswer(this, left)),
      ...(this.parts.beside?.(this.store, () => {
        this.begin({ takesFocus: false });
      }) ?? []),
      otherWays(this, done),
    ];
    this.#screen.show('begin', { nodes, takesFocus });
  }

  /** Takes the answers from the address, and gives what to say of it. */
  #takeLink(): Notice | undefined {
    const { kind, ids, withValues } = this.parts;
    const found = readFragment(location.hash, kind, ids);
    if (!found) return undefined;
    history.replaceState(null, '', location.pathname + location.search);
    if ('problem' in found) return { said: words.apart.link[found.problem] };
    const { leader, values } = found;
    this.store.update((session) => withValues(session, leader, values));
    return { said: words.all.arrived[leader] };
  }

  #firstOpen(leader: Leader): number {
    const [first] = this.openOf(leader);
    return first === undefined ? -1 : this.ids.indexOf(first);
  }
}

interface Beginning {
  /** Who has just answered everything. */
  done?: Leader | undefined;
  notice?: Notice | undefined;
  takesFocus?: boolean;
}
