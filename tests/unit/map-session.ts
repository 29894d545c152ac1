import type { MapDecision } from '../../src/core/session/decision-map.ts';
import { withDecision } from '../../src/core/session/edit-decisions.ts';
import { newSession } from '../../src/core/session/session.ts';
import type { Answerer, Decider, DecisionAnswer, Session } from '../../src/core/session/session.ts';

/** A session in which nobody has said anything. */
export const EMPTY = newSession({ playbook: 'Tandem', edition: '' });

/** A decision of a playbook that product drives and decides, but for the fields that are given. */
export const decision = (name: string, fields: Partial<MapDecision> = {}): MapDecision => ({
  id: `decisions/${name}`,
  title: name,
  question: `${name}?`,
  job: 'A job',
  href: `/decisions/${name}/`,
  drives: 'product',
  decides: 'product',
  tieBreak: '',
  presets: {},
  others: { mustAgree: [], consulted: [], informed: [], carriesOut: [] },
  ...fields,
});

/** An answer that leaves open who drives. */
export const answer = (decides: Decider | 'unset', more: Partial<DecisionAnswer> = {}): DecisionAnswer => ({
  drives: 'unset',
  decides,
  state: 'assumed',
  ...more,
});

/** The session once one side has given an answer to a decision, which is named by its id or its slug. */
export const say = (session: Session, side: Answerer, name: string, given: DecisionAnswer): Session =>
  withDecision(session, { side, decision: name.includes('/') ? name : `decisions/${name}`, answer: given });
