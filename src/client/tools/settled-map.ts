import { compareMaps, decisionsOf, openRows, presetAnswer, warningsOf } from '../../core/session/decision-map.ts';
import type { MapRow } from '../../core/session/decision-map.ts';
import { isScheme, SCHEMES } from '../../core/session/decision-schemes.ts';
import type { Scheme } from '../../core/session/decision-schemes.ts';
import { mapHeadline, sharesInWords, warningInWords } from '../../core/session/decision-words.ts';
import { withDecision } from '../../core/session/edit-decisions.ts';
import type { DecisionAnswer, Session } from '../../core/session/session.ts';
import { counted } from '../../core/words/fill.ts';
import { element } from '../search/element.ts';
import { choiceList } from './choices.ts';
import type { MapData } from './decision-map.ts';
import { presetNames } from './map-beginning.ts';
import { mapTable } from './map-table.ts';
import { button } from './screen.ts';
import type { SessionStore } from './session-store.ts';
import { settleDecision } from './settle-decision.ts';
import { words } from './tool-data.ts';

/** The map while the two settle it; each change draws it again. */
export class SettledMap {
  readonly place = element('div', { class: 'settled-map' });
  scheme: Scheme = 'daci';
  readonly #data: MapData;
  readonly #store: SessionStore;
  /** Decisions that were settled, and are looked at once more. */
  readonly #again = new Set<string>();

  constructor(data: MapData, store: SessionStore) {
    this.#data = data;
    this.#store = store;
  }

  get rows(): MapRow[] {
    const { session } = this.#store;
    return compareMaps(decisionsOf(this.#data.decisions, session), session);
  }

  draw(): void {
    const { rows } = this;
    const warnings = warningsOf(rows).map((warning) => element('li', {}, warningInWords(warning, words)));
    this.place.replaceChildren(
      element('h2', { tabindex: '-1' }, mapHeadline(rows, words.map)),
      element('p', { role: 'status' }, sharesInWords(rows, words.map)),
      ...(warnings.length > 0
        ? [element('ul', { class: 'map-warnings', 'aria-label': words.map.willHurt }, ...warnings)]
        : []),
      ...this.#toSettle(rows),
      element('h3', {}, words.map.theMap),
      this.#schemeChoice(),
      mapTable(rows, this.scheme, ({ decision }) => {
        this.#again.add(decision.id);
        this.draw();
        this.#focus(decision.id);
      }),
    );
  }

  #toSettle(rows: readonly MapRow[]): Node[] {
    const { agree } = words.map;
    const asked = rows.filter(({ decision }) => this.#again.has(decision.id));
    const open = openRows(rows).filter((row) => !asked.includes(row));
    const listed = [...asked, ...open];
    const nodes = listed.map((row, index) =>
      settleDecision(row, {
        isOpen: index === 0,
        settle: (answer) => {
          this.#again.delete(row.decision.id);
          this.#settle([[row.decision.id, answer]]);
        },
      }),
    );
    const alike = rows.filter(
      ({ finding, isSettled, answer }) => finding === 'alike' && !isSettled && answer.state !== 'agreed',
    );
    return [
      ...(listed.length > 0
        ? [
            element(
              'div',
              { class: 'to-settle' },
              element('h3', {}, words.map.settleTitle),
              element('p', {}, words.map.settleHint),
              element('ul', {}, ...nodes),
              ...(open.length > 0 ? [this.#fillFrom(open)] : []),
            ),
          ]
        : []),
      ...(alike.length > 0
        ? [
            element(
              'p',
              { class: 'tool-actions' },
              button(counted(agree, alike.length), { name: 'agree' }, () => {
                this.#settle(alike.map(({ decision, answer }) => [decision.id, { ...answer, state: 'agreed' }]));
              }),
            ),
          ]
        : []),
    ];
  }

  /** Takes what is left from a preset, as an assumption. */
  #fillFrom(open: readonly MapRow[]): HTMLElement {
    const { field, select } = choiceList(words.map.rest, 'rest', presetNames(this.#data, words.map.choose));
    return element(
      'p',
      { class: 'tool-actions fill-from' },
      field,
      button(words.map.fill, { name: 'fill' }, () => {
        if (select.value === '') return;
        const ofPlaybook = open.filter(({ decision }) => decision.href !== '');
        this.#settle(ofPlaybook.map(({ decision }) => [decision.id, presetAnswer(decision, select.value)]));
      }),
    );
  }

  #schemeChoice(): HTMLElement {
    const titles = Object.fromEntries(Object.entries(SCHEMES).map(([name, { title }]) => [name, title]));
    const { field, select } = choiceList(words.map.scheme, 'scheme', titles, this.scheme);
    select.addEventListener('change', () => {
      if (!isScheme(select.value)) return;
      this.scheme = select.value;
      this.draw();
      this.place.querySelector<HTMLElement>('select[name="scheme"]')?.focus();
    });
    return element('p', { class: 'scheme-choice' }, field);
  }

  #settle(answers: readonly (readonly [string, DecisionAnswer])[]): void {
    this.#store.update((session) =>
      answers.reduce<Session>(
        (changed, [decision, answer]) => withDecision(changed, { side: 'together', decision, answer }),
        session,
      ),
    );
    this.draw();
    this.#focus();
  }

  /** Puts the focus where the work goes on: at a decision, at the next one, or at the headline. */
  #focus(id?: string): void {
    const place = id === undefined ? undefined : this.place.querySelector<HTMLElement>('.to-settle summary');
    const next = place ?? this.place.querySelector<HTMLElement>('.to-settle summary, h2');
    next?.focus();
  }
}
