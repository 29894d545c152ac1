import { DECIDERS, DECISION_STATES } from './session.ts';
import type { DecisionAnswer } from './session.ts';

const WHO = [...DECIDERS, 'unset'] as const;

/** Who drives, who decides and how sure that is, a digit each, in one number for a link. */
export const decisionAsNumber = ({ drives, decides, state }: DecisionAnswer): number =>
  WHO.indexOf(decides) * 100 + WHO.indexOf(drives) * 10 + DECISION_STATES.indexOf(state);

/** The answer that a number stands for. A digit that stands for nothing says nothing. */
export const decisionOfNumber = (number: number): DecisionAnswer => ({
  drives: WHO[Math.trunc(number / 10) % 10] ?? 'unset',
  decides: WHO[Math.trunc(number / 100)] ?? 'unset',
  state: DECISION_STATES[number % 10] ?? 'unset',
});
