import { counted } from '../../core/words/fill.ts';
import { decisionsOf, presetAnswer } from '../../core/session/decision-map.ts';
import type { MapDecision } from '../../core/session/decision-map.ts';
import { decisionAsNumber, decisionOfNumber } from '../../core/session/decision-number.ts';
import { withDecision, withoutDecisions } from '../../core/session/edit-decisions.ts';
import type { DecisionAnswer, Leader, Session } from '../../core/session/session.ts';
import { Apart } from './apart.ts';
import { beginningChoice, ownDecisions } from './map-beginning.ts';
import { askDecision, pressDecider } from './map-question.ts';
import { pageData, words } from './tool-data.ts';
import type { ToolData } from './tool-data.ts';

/** The decision map: each leader says alone who decides what, then both settle where they differ. */
export class DecisionMap extends HTMLElement {
  connectedCallback(): void {
    const data = pageData as MapData; // the build has written it
    const ids = data.decisions.map(({ id }) => id);
    let preset = '';
    const apart: Apart = new Apart(this, {
      data,
      kind: 'decision-map',
      ids,
      ownIds: (session) => [...session.ownDecisions.keys()],
      fileName: 'decision-map',
      intro: counted(words.map.intro, ids.length),
      valuesOf: numbersOf,
      withValue: (session, { leader, id, value }) => withNumber(session, leader, [id, value]),
      withValues: (session, leader, values) =>
        [...values].reduce((changed, given) => withNumber(changed, leader, given), session),
      withoutAnswers: (session) => withoutDecisions(session, ids),
      ask: ({ id, value, answer }) => {
        const decision = decisionsOf(data.decisions, apart.store.session).find((one) => one.id === id);
        if (!decision) return [];
        return askDecision({
          decision,
          before: value === undefined ? suggestion(decision, preset) : decisionOfNumber(value),
          answer: (given) => {
            answer(decisionAsNumber(given));
          },
        });
      },
      beside: (store, redraw) => [
        beginningChoice(data, { chosen: preset, choose: (chosen) => (preset = chosen) }),
        ownDecisions(store, redraw),
      ],
      results: async () => {
        const { mapResults } = await import('./map-results.ts');
        return (store) => mapResults({ data, store });
      },
    });
    this.addEventListener('keydown', pressDecider);
  }
}

const numbersOf = (session: Session, leader: Leader): Map<string, number> =>
  new Map([...session[leader].decisions].map(([id, answer]) => [id, decisionAsNumber(answer)]));

const withNumber = (session: Session, leader: Leader, [decision, number]: readonly [string, number]): Session => {
  const before = session[leader].decisions.get(decision);
  return withDecision(session, { side: leader, decision, answer: { ...before, ...decisionOfNumber(number) } });
};

/** What stands there before somebody answers. */
const suggestion = (decision: MapDecision, preset: string): DecisionAnswer | undefined =>
  preset === '' || decision.href === '' ? undefined : presetAnswer(decision, preset);

/** What the page hands to the map. */
export interface MapData extends ToolData {
  decisions: readonly MapDecision[];
  presets: readonly { id: string; title: string }[];
}
