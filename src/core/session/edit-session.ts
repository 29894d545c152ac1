import { fill } from '../words/fill.ts';
import type { ToolWords } from '../words/tool-words.ts';
import { MOST_IN_LINE } from './session.ts';
import type { Answerer, Answers, Commitment, Leader, Session } from './session.ts';
import { NO_ANSWERS } from './session.ts';

/** Text that somebody typed, as one line that a session can hold. */
export const asLine = (typed: string): string =>
  typed
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_IN_LINE)
    .toWellFormed();

/** A session in which somebody gave a statement a score; without one, took it back. */
export const withScore = (session: Session, { side, check, statement, score }: GivenScore): Session => {
  const { scores } = session[side];
  const ofCheck = withEntry(scores.get(check) ?? new Map<string, number>(), statement, score);
  return withAnswers(session, side, { scores: withEntry(scores, check, ofCheck) });
};

/** A session in which somebody placed a tension; without a place, took it back. */
export const withPlace = (session: Session, { side, tension, place }: GivenPlace): Session =>
  withAnswers(session, side, { places: withEntry(session[side].places, tension, place) });

/** A session in which a part of a form was written; empty where it was cleared. */
export const withPart = (session: Session, { form, part, text }: WrittenPart): Session => {
  const parts = withEntry(session.forms.get(form) ?? new Map<string, string>(), part, text || undefined);
  return { ...session, forms: withEntry(session.forms, form, parts.size > 0 ? parts : undefined) };
};

/** A session with a review date for a tool; without a day, with none. */
export const withReview = (session: Session, tool: string, day: string | undefined): Session => ({
  ...session,
  reviews: withEntry(session.reviews, tool, day || undefined),
});

/** A session with one more commitment, or with a commitment changed: the one that is about the same entry. */
export const withCommitment = (session: Session, commitment: Commitment): Session => {
  const { commitments } = session;
  const index = commitments.findIndex(({ about, isDone }) => about !== '' && about === commitment.about && !isDone);
  return {
    ...session,
    commitments: index === -1 ? [...commitments, commitment] : commitments.with(index, commitment),
  };
};

/** A session without what one tool asked; everything else, and what nobody here knows, stays. */
export const withoutScores = (session: Session, check: string): Session =>
  forLeaders(session, ({ scores }) => ({ scores: withEntry(scores, check, undefined) }));

/** A session without the places of these tensions. */
export const withoutPlaces = (session: Session, tensions: readonly string[]): Session =>
  forLeaders(session, ({ places }) => ({
    places: new Map([...places].filter(([tension]) => !tensions.includes(tension))),
  }));

/** What one leader hands to the other: nothing but that leader's answers. */
export const halfOf = (session: Session, leader: Leader): Session => ({
  playbook: session.playbook,
  edition: session.edition,
  product: leader === 'product' ? session.product : NO_ANSWERS,
  engineering: leader === 'engineering' ? session.engineering : NO_ANSWERS,
  together: NO_ANSWERS,
  ownDecisions: session.ownDecisions,
  forms: new Map(),
  behaviours: [],
  commitments: [],
  reviews: new Map(),
});

/** Where a session was made with something else than the playbook at hand, what to tell people; otherwise nothing. */
export const noticeOfOrigin = (
  { playbook, edition }: Session,
  here: Pick<Session, 'playbook' | 'edition'>,
  words: ToolWords['all'],
): string | undefined => {
  if (playbook === here.playbook && edition === here.edition) return undefined;
  const of = edition === '' ? words.workingText : fill(words.edition, { edition });
  const what =
    playbook === here.playbook ? of : fill(words.ofPlaybook, { what: of, playbook: playbook || words.nameless });
  return fill(words.origin, { what });
};

/** A session with other answers of one side. */
export const withAnswers = (session: Session, side: Answerer, answers: Partial<Answers>): Session => ({
  ...session,
  [side]: { ...session[side], ...answers },
});

/** A session in which the answers of all sides are changed. */
export const forLeaders = (session: Session, change: (answers: Answers) => Partial<Answers>): Session => ({
  ...session,
  product: { ...session.product, ...change(session.product) },
  engineering: { ...session.engineering, ...change(session.engineering) },
  together: { ...session.together, ...change(session.together) },
});

/** A table with a value, or without one where it is undefined. */
export const withEntry = <Value>(map: ReadonlyMap<string, Value>, key: string, value: Value | undefined) => {
  const changed = new Map(map);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
};

interface GivenScore {
  side: Answerer;
  check: string;
  statement: string;
  score: number | undefined;
}

interface GivenPlace {
  side: Answerer;
  tension: string;
  place: number | undefined;
}

interface WrittenPart {
  form: string;
  part: string;
  text: string;
}
