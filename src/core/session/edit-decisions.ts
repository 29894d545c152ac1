import { asLine, forLeaders, withAnswers, withEntry } from './edit-session.ts';
import type { Answerer, DecisionAnswer, Session } from './session.ts';

/** A session in which somebody said who drives and decides; without an answer, took it back. */
export const withDecision = (session: Session, { side, decision, answer }: GivenDecision): Session =>
  withAnswers(session, side, { decisions: withEntry(session[side].decisions, decision, answer) });

/** A session with a decision of the leaders' own; without a title, with neither it nor what was said about it. */
export const withOwnDecision = (session: Session, id: string, title: string | undefined): Session => {
  const named = { ...session, ownDecisions: withEntry(session.ownDecisions, id, title) };
  if (title !== undefined) return named;
  return forLeaders(named, ({ decisions }) => ({ decisions: withEntry(decisions, id, undefined) }));
};

/** A session without what anybody said or settled about these decisions and the leaders' own; others stay. */
export const withoutDecisions = (session: Session, ids: readonly string[]): Session =>
  forLeaders(session, ({ decisions }) => ({
    decisions: new Map([...decisions].filter(([id]) => !ids.includes(id) && !session.ownDecisions.has(id))),
  }));

/** An id for a decision of the leaders' own, which no other decision of the session has: `own/on-call`. */
export const ownIdOf = (title: string, { ownDecisions }: Session): string => {
  const words = asLine(title)
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9]+/g) ?? ['decision'];
  const id = `own/${words.join('-').slice(0, 60)}`;
  let free = id;
  for (let number = 2; ownDecisions.has(free); number += 1) free = `${id}-${number}`;
  return free;
};

interface GivenDecision {
  side: Answerer;
  decision: string;
  answer: DecisionAnswer | undefined;
}
