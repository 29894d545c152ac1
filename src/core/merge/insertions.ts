import { similarity } from '../diff/similarity.ts';
import { bagOf } from './match-units.ts';
import type { Match } from './match-units.ts';
import type { SequenceRules } from './sequence.ts';
import type { Unit } from './unit.ts';

/** Two added texts so alike say the same thing in two ways. */
const ALIKE = 0.6;
/** So many pairs of added texts are compared. */
const MOST_PAIRS = 40_000;

/**
 * Looks at what the sides added: finds what both added, reports conflicts where both put something in the place of the
 * same text, and notes what stands in one place or beside what the other side deleted. Gives the places in theirs of
 * what both added, by their places in mine.
 */
export const checkInsertions = <U extends Unit>(
  base: readonly U[],
  { mine, theirs }: { mine: Side<U>; theirs: Side<U> },
  rules: SequenceRules<U>,
): Map<number, number> => {
  const ours = insertionsOf(mine, base.length);
  const others = insertionsOf(theirs, base.length);
  const twins = findTwins({ ours, others }, rules);
  const taken = new Set(twins.values());
  const left = { ours: ours.filter(({ at }) => !twins.has(at)), others: others.filter(({ at }) => !taken.has(at)) };
  if (left.ours.length * left.others.length > MOST_PAIRS) {
    rules.report.conflict(rules.placeOf('mine', 0), 'both sides added more here than can be compared');
    return twins;
  }
  for (const own of left.ours) for (const other of left.others) comparePair(own, other, rules);
  if (rules.inserts === 'free') return twins;
  for (const own of left.ours) noteSurroundings(own, { side: 'mine', match: theirs.match, base }, rules);
  for (const other of left.others) noteSurroundings(other, { side: 'theirs', match: mine.match, base }, rules);
  return twins;
};

/** What a side added, each with the places in base between which it stands, and what it deleted there. */
const insertionsOf = <U extends Unit>({ units, match }: Side<U>, length: number): Insertion<U>[] => {
  const found: Insertion<U>[] = [];
  for (const [at, unit] of units.entries()) {
    if (match.from.has(at)) continue;
    let before = at - 1;
    while (before >= 0 && !isStill(match, before)) before -= 1;
    let after = at + 1;
    while (after < units.length && !isStill(match, after)) after += 1;
    const start = match.from.get(before) ?? -1;
    const end = Math.max(match.from.get(after) ?? length, start + 1);
    const replaced: number[] = [];
    for (let place = start + 1; place < end; place += 1) if (!match.of.has(place)) replaced.push(place);
    found.push({ at, unit, start, end, replaced });
  }
  return found;
};

const isStill = ({ from, moved }: Match, place: number): boolean => {
  const was = from.get(place);
  return was !== undefined && !moved.has(was);
};

/** Pairs what both added: in one place, or anywhere where it is there once on each side. */
const findTwins = <U extends Unit>(
  { ours, others }: { ours: Insertion<U>[]; others: Insertion<U>[] },
  rules: SequenceRules<U>,
): Map<number, number> => {
  const twins = new Map<number, number>();
  const taken = new Set<number>();
  const isTwin = (own: Insertion<U>, other: Insertion<U>) =>
    !taken.has(other.at) && own.unit.kind === other.unit.kind && own.unit.key === other.unit.key;
  for (const own of ours) {
    const here = others.find((other) => isTwin(own, other) && overlap(own, other));
    const there = rules.inserts === 'strict' ? undefined : others.find((other) => isTwin(own, other));
    const twin = here ?? there;
    if (!twin) continue;
    twins.set(own.at, twin.at);
    taken.add(twin.at);
    if (!here && rules.inserts !== 'free') {
      rules.report.note(
        rules.placeOf('mine', own.at),
        'both sides added this, in different places; it stands where mine has it',
        {
          mine: own.unit.source,
          theirs: twin.unit.source,
        },
      );
    }
  }
  return twins;
};

const overlap = (a: Range, b: Range): boolean => Math.max(a.start, b.start) < Math.min(a.end, b.end);

const comparePair = <U extends Unit>(own: Insertion<U>, other: Insertion<U>, rules: SequenceRules<U>): void => {
  const { report, placeOf, inserts } = rules;
  const texts = { mine: own.unit.source, theirs: other.unit.source };
  const place = placeOf('mine', own.at);
  if (own.unit.name !== undefined && own.unit.kind === other.unit.kind && own.unit.name === other.unit.name) {
    report.conflict(place, `both sides added "${own.unit.name}", with different contents`, texts);
  } else if (sameWords(own.unit, other.unit)) {
    report.note(place, 'both sides added this, written differently', texts);
  } else if (!overlap(own, other)) {
    return;
  } else if (inserts !== 'free' && own.replaced.some((index) => other.replaced.includes(index))) {
    report.conflict(place, 'both sides put something else in the place of the same text', texts);
  } else if (inserts !== 'free' && alike(own.unit, other.unit)) {
    report.conflict(place, 'both sides added almost the same here', texts);
  } else if (inserts !== 'free') {
    report.note(place, "both sides added something here; mine's stands first", texts);
  }
};

const sameWords = (a: Unit, b: Unit): boolean => {
  const letters = ({ words }: Unit) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return a.kind === b.kind && letters(a) !== '' && letters(a) === letters(b);
};

const alike = (a: Unit, b: Unit): boolean => a.kind === b.kind && similarity(bagOf(a), bagOf(b)) >= ALIKE;

/** What stood there when it was added may have been the reason for adding it. */
const noteSurroundings = <U extends Unit>(
  { at, unit, start, end, replaced }: Insertion<U>,
  { side, match, base }: { side: 'mine' | 'theirs'; match: Match; base: readonly U[] },
  { report, placeOf }: SequenceRules<U>,
): void => {
  const other = side === 'mine' ? 'theirs' : 'mine';
  const texts = (index: number) => ({ base: base[index]?.source ?? null, [side]: unit.source });
  const isGone = (place: number) => place >= 0 && place < base.length && !match.of.has(place);
  const gone = [start, end, ...replaced].find(isGone);
  const [hasLeft, hasRight] = [match.moved.has(start), match.moved.has(end)];
  if (gone !== undefined) {
    report.note(placeOf(side, at), `${side} added this beside text that ${other} deleted`, texts(gone));
  } else if (hasLeft !== hasRight && start >= 0) {
    report.note(placeOf(side, at), `${side} added this beside text that ${other} moved`, texts(hasLeft ? start : end));
  }
};

interface Range {
  /** The places in base of its neighbours. */
  start: number;
  end: number;
}

interface Insertion<U extends Unit> extends Range {
  /** Its place in its side. */
  at: number;
  unit: U;
  /** Places in base of what the side deleted there. */
  replaced: number[];
}

/** One side of a merge, and what became there of each unit of base. */
export interface Side<U extends Unit> {
  units: readonly U[];
  match: Match;
  isChanged: (was: U, is: U) => boolean;
}
