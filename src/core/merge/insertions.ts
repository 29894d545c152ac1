import { similarity } from '../diff/similarity.ts';
import { bagOf } from './match-units.ts';
import type { Match } from './match-units.ts';
import type { Side as SideName } from './report.ts';
import { placesBelow, textOf } from './sections.ts';
import type { SequenceRules } from './sequence.ts';
import type { Unit } from './unit.ts';
import { LEAF } from './unit.ts';

/** Two added texts so alike say the same thing in two ways. */
const ALIKE = 0.6;
/** So many pairs of added texts are compared. */
const MOST_PAIRS = 40_000;

/**
 * Looks at what the sides added: finds what both added, reports conflicts where both put something in the place of the
 * same text, and notes what stands in one place or beside what the other side deleted. Gives what became of it; undefined
 * where there is more than can be compared.
 */
export const checkInsertions = <U extends Unit>(
  base: readonly U[],
  { mine, theirs }: { mine: Side<U>; theirs: Side<U> },
  rules: SequenceRules<U>,
): Insertions | undefined => {
  const ours = insertionsOf(mine, base.length);
  const others = insertionsOf(theirs, base.length);
  const twins = findTwins({ ours, others }, rules);
  const taken = new Set(twins.values());
  const rest = { ours: ours.filter(({ at }) => !twins.has(at)), others: others.filter(({ at }) => !taken.has(at)) };
  const sections = compareSections(rest, { mine: mine.units, theirs: theirs.units }, rules);
  const left = {
    ours: rest.ours.filter(({ at }) => !sections.met.mine.has(at)),
    others: rest.others.filter(({ at }) => !sections.met.theirs.has(at)),
  };
  if (left.ours.length * left.others.length > MOST_PAIRS) return undefined;
  const chosen: Chosen = { mine: new Map(), theirs: new Map() };
  for (const own of left.ours) {
    for (const other of left.others) {
      const side = comparePair(own, other, rules);
      if (side === undefined) continue;
      choose(chosen.mine, own.at, side);
      choose(chosen.theirs, other.at, side);
    }
  }
  const dropped = {
    mine: droppedOf(chosen.mine, 'mine').union(sections.dropped.mine),
    theirs: droppedOf(chosen.theirs, 'theirs').union(sections.dropped.theirs),
  };
  if (rules.inserts === 'free') return { twins, dropped };
  for (const own of left.ours) noteSurroundings(own, { side: 'mine', match: theirs.match, base }, rules);
  for (const other of left.others) noteSurroundings(other, { side: 'theirs', match: mine.match, base }, rules);
  return { twins, dropped };
};

/** Finds sections of one name that both added: only one of them can stay, with all that was added below its heading. */
const compareSections = <U extends Unit>(
  { ours, others }: Record<'ours' | 'others', Insertion<U>[]>,
  units: Record<SideName, readonly U[]>,
  { report, placeOf }: SequenceRules<U>,
): Record<'met' | 'dropped', Record<SideName, Set<number>>> => {
  const met = { mine: new Set<number>(), theirs: new Set<number>() };
  const dropped = { mine: new Set<number>(), theirs: new Set<number>() };
  for (const own of ours.filter(({ unit }) => unit.level < LEAF)) {
    const other = others.find(({ at, unit }) => isNamesake(unit, own.unit) && !met.theirs.has(at));
    if (!other || met.mine.has(own.at)) continue;
    const sections = {
      mine: addedBelow(own.at, units.mine, ours),
      theirs: addedBelow(other.at, units.theirs, others),
    };
    const side = report.conflict(placeOf('mine', own.at).replace(/, heading$/, ''), bothAdded(own.unit), {
      mine: textOf(units.mine, sections.mine),
      theirs: textOf(units.theirs, sections.theirs),
    });
    for (const at of sections.mine) met.mine.add(at);
    for (const at of sections.theirs) met.theirs.add(at);
    const loser = side === 'mine' ? 'theirs' : 'mine';
    for (const at of sections[loser]) dropped[loser].add(at);
  }
  return { met, dropped };
};

const addedBelow = <U extends Unit>(at: number, units: readonly U[], added: readonly Insertion<U>[]): number[] =>
  placesBelow(units, at).filter((place) => added.some((one) => one.at === place));

const isNamesake = (a: Unit, b: Unit): boolean => a.name !== undefined && a.kind === b.kind && a.name === b.name;

const bothAdded = ({ name = '' }: Unit): string => `both sides added "${name}", with different contents`;

const choose = (chosen: Map<number, SideName[]>, at: number, side: SideName): void => {
  chosen.set(at, [...(chosen.get(at) ?? []), side]);
};

/** What a side added and nobody chose, of all that met something of the other side. */
const droppedOf = (chosen: ReadonlyMap<number, readonly SideName[]>, side: SideName): Set<number> =>
  new Set([...chosen].flatMap(([at, sides]) => (sides.includes(side) ? [] : [at])));

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

/** Says what there is to say of two added texts; where only one of them can stay, gives whose. */
const comparePair = <U extends Unit>(
  own: Insertion<U>,
  other: Insertion<U>,
  rules: SequenceRules<U>,
): SideName | undefined => {
  const { report, placeOf, inserts } = rules;
  const texts = { mine: own.unit.source, theirs: other.unit.source };
  const place = placeOf('mine', own.at);
  if (isNamesake(own.unit, other.unit)) return report.conflict(place, bothAdded(own.unit), texts);
  if (sameWords(own.unit, other.unit)) report.note(place, 'both sides added this, written differently', texts);
  else if (inserts !== 'free' && overlap(own, other)) {
    if (own.replaced.some((index) => other.replaced.includes(index)))
      return report.conflict(place, 'both sides put something else in the place of the same text', texts);
    if (alike(own.unit, other.unit)) return report.conflict(place, 'both sides added almost the same here', texts);
    report.note(place, "both sides added something here; mine's stands first", texts);
  }
  return undefined;
};

const sameWords = (a: Unit, b: Unit): boolean => {
  const letters = ({ words }: Unit) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return a.kind === b.kind && letters(a) !== '' && letters(a) === letters(b);
};

/** Two headings may be alike: what stands below them says whether the sections are. */
const alike = (a: Unit, b: Unit): boolean =>
  a.kind === b.kind && a.level === LEAF && similarity(bagOf(a), bagOf(b)) >= ALIKE;

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

/** What became of what the sides added. */
interface Insertions {
  /** The places in theirs of what both added, by their places in mine. */
  twins: ReadonlyMap<number, number>;
  /** The places of what does not stay. */
  dropped: Record<SideName, ReadonlySet<number>>;
}

/** By side, and by place there: whose text was chosen, each time that one met it. */
type Chosen = Record<SideName, Map<number, SideName[]>>;

/** One side of a merge, and what became there of each unit of base. */
export interface Side<U extends Unit> {
  units: readonly U[];
  match: Match;
  isChanged: (was: U, is: U) => boolean;
}
