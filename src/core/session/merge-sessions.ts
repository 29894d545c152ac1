import { MOST_IN_PART, otherLeader } from './session.ts';
import type { Answers, Leader, Session, Unknown } from './session.ts';

/**
 * Brings two people's halves together on the device of one of them. Everything of both is in the result. Where both say
 * something about the same item, each leader's own half counts for that leader, and mine for the rest.
 */
export const mergeHalves = ({ mine, theirs, leader }: Halves): Session => {
  const other = otherLeader(leader);
  const renamed = withFreeIds(theirs, mine);
  return { ...mergeSessions(mine, renamed), [other]: mergeAnswers(renamed[other], mine[other]) };
};

/** Fills what a session lacks from another one; where both say something, the first counts. */
export const mergeSessions = (first: Session, other: Session): Session => {
  const second = withFreeIds(other, first);
  return {
    ...moreOf(first, second),
    playbook: first.playbook,
    edition: first.edition,
    product: mergeAnswers(first.product, second.product),
    engineering: mergeAnswers(first.engineering, second.engineering),
    together: mergeAnswers(first.together, second.together),
    ownDecisions: mergeTables(first.ownDecisions, second.ownDecisions),
    forms: mergeTables(first.forms, second.forms, (a, b) => mergeTables(a, b, joinTexts)),
    behaviours: mergeLists(first.behaviours, second.behaviours, ({ text, owner }) => `${owner} ${text}`),
    commitments: mergeLists(first.commitments, second.commitments, ({ text, owner }) => `${owner} ${text}`),
    reviews: mergeTables(first.reviews, second.reviews),
  };
};

const mergeAnswers = (first: Answers, second: Answers): Answers => ({
  ...moreOf(first, second),
  scores: mergeTables(first.scores, second.scores, mergeTables),
  places: mergeTables(first.places, second.places),
  decisions: mergeTables(first.decisions, second.decisions),
});

/** Both of them; `join` says what stands where both have a value, the first one otherwise. */
const mergeTables = <Value>(
  first: ReadonlyMap<string, Value>,
  second: ReadonlyMap<string, Value>,
  join: (a: Value, b: Value) => Value = (a) => a,
): Map<string, Value> => {
  const merged = new Map(first);
  for (const [key, value] of second) {
    const present = first.get(key);
    merged.set(key, present === undefined ? value : join(present, value));
  }
  return merged;
};

const mergeLists = <Item>(first: readonly Item[], second: readonly Item[], nameOf: (item: Item) => string): Item[] => {
  const names = new Set(first.map(nameOf));
  return [...first, ...second.filter((item) => !names.has(nameOf(item)))];
};

/** Two texts for one part of a form stand below each other, unless one holds the other. */
const joinTexts = (a: string, b: string): string => {
  if (a.includes(b)) return a;
  if (b.includes(a)) return b;
  const joined = `${a}\n${b}`;
  return joined.length > MOST_IN_PART ? a : joined;
};

const moreOf = (first: { more?: Unknown }, second: { more?: Unknown }): { more?: Unknown } =>
  first.more || second.more ? { more: mergeTables(first.more ?? new Map(), second.more ?? new Map()) } : {};

/** A session whose own decisions stand under other ids where the other session uses theirs for something else. */
const withFreeIds = (session: Session, other: Session): Session => {
  const taken = new Set([...other.ownDecisions.keys(), ...session.ownDecisions.keys()]);
  const renamed = new Map<string, string>();
  for (const [id, title] of session.ownDecisions) {
    const theirs = other.ownDecisions.get(id);
    if (theirs === undefined || theirs === title) continue;
    let free = 2;
    while (taken.has(`${id}-${free}`)) free += 1;
    taken.add(`${id}-${free}`);
    renamed.set(id, `${id}-${free}`);
  }
  if (renamed.size === 0) return session;
  const rename = <Value>(table: ReadonlyMap<string, Value>): Map<string, Value> =>
    new Map([...table].map(([id, value]) => [renamed.get(id) ?? id, value]));
  const inAnswers = (answers: Answers): Answers => ({ ...answers, decisions: rename(answers.decisions) });
  return {
    ...session,
    ownDecisions: rename(session.ownDecisions),
    product: inAnswers(session.product),
    engineering: inAnswers(session.engineering),
    together: inAnswers(session.together),
  };
};

interface Halves {
  mine: Session;
  theirs: Session;
  /** Who I am. */
  leader: Leader;
}
