import { checkInsertions } from './insertions.ts';
import type { Side } from './insertions.ts';
import { matchUnits } from './match-units.ts';
import type { Match, MatchOptions } from './match-units.ts';
import { orderIds } from './order.ts';
import type { Report, Side as SideName, Texts } from './report.ts';
import { checkSections } from './sections.ts';
import type { SectionChoices } from './sections.ts';
import type { Unit } from './unit.ts';

/** More units than any text has that people wrote. */
const MOST_UNITS = 2_000;

/**
 * Merges three sequences of units: finds what became of each unit, merges what both sides have, and puts the result in
 * order. Where a person has to decide, the report says what, and whose reading stands there until then.
 */
export const mergeSequence = <U extends Unit>(
  { base, mine, theirs }: ThreeWay<readonly U[]>,
  rules: SequenceRules<U>,
): Merged<U>[] => {
  const { report } = rules;
  const whole = (message: string) => {
    const side = report.conflict(rules.place, message);
    return (side === 'mine' ? mine : theirs).map((unit, place) => ({ unit, [side]: place }));
  };
  if (Math.max(base.length, mine.length, theirs.length) > MOST_UNITS)
    return whole('both sides changed this, and it has too many parts to be merged');
  const ours = sideOf(base, mine, rules);
  const others = sideOf(base, theirs, rules);
  const added = checkInsertions(base, { mine: ours, theirs: others }, rules);
  if (!added) return whole('both sides added more here than can be compared');
  const { twins, dropped } = added;
  const sections = checkSections(base, { mine: ours, theirs: others }, { report, placeOfSection: rules.placeOf });
  const survivors = resolveBase(base, { ours, others, sections }, rules);
  const mineIds = mine.map((_, place) => idAt(ours, place, 'm'));
  const theirsIds = theirs.map((_, place) => twinId(twins, place) ?? idAt(others, place, 't'));
  for (const [place, unit] of mine.entries()) {
    if (ours.match.from.has(place) || dropped.mine.has(place) || sections.dropped.mine.has(place)) continue;
    survivors.set(`m${place}`, { unit, mine: place, theirs: twins.get(place) });
  }
  for (const [place, unit] of theirs.entries()) {
    if (others.match.from.has(place) || twinId(twins, place) !== undefined) continue;
    if (dropped.theirs.has(place) || sections.dropped.theirs.has(place)) continue;
    survivors.set(`t${place}`, { unit, theirs: place });
  }
  const texts = { base: asList(base), mine: asList(mine), theirs: asList(theirs) };
  const orderOf = hasTwoOrders(ours.match, others.match)
    ? report.conflict(rules.place, 'both sides put this in another order', texts)
    : undefined;
  if (movesPastDeleted(ours.match, others.match) || movesPastDeleted(others.match, ours.match))
    report.note(rules.place, 'one side moved something past text that the other deleted', texts);
  const order = orderIds({
    mine: mineIds,
    theirs: theirsIds,
    movedByMine: new Set(orderOf === 'theirs' ? [] : [...ours.match.moved].map((place) => `b${place}`)),
    movedByTheirs: new Set(orderOf === 'mine' ? [] : [...others.match.moved].map((place) => `b${place}`)),
    survives: (id) => survivors.has(id),
    level: (id) => survivors.get(id)?.unit.level ?? 0,
  });
  return order.flatMap((id) => survivors.get(id) ?? []);
};

/**
 * Whether both sides put one part of a sequence in another order, each in its own way: something that one side moved past
 * something else has another place on the other side too.
 */
const hasTwoOrders = (ours: Match, others: Match): boolean => {
  if (ours.moved.size === 0 || others.moved.size === 0) return false;
  const common = [...ours.of.keys()].filter((place) => others.of.has(place)).sort((a, b) => a - b);
  const [byMine, byTheirs] = [new Set<number>(), new Set<number>()];
  for (const [index, first] of common.entries()) {
    for (const second of common.slice(index + 1)) {
      const [isTurned, isTurnedToo] = [ours, others].map(({ of }) => (of.get(first) ?? 0) > (of.get(second) ?? 0));
      // What both turned round, they agree on.
      if (isTurned === isTurnedToo) continue;
      const turned = isTurned ? byMine : byTheirs;
      turned.add(first).add(second);
    }
  }
  return !byMine.isDisjointFrom(byTheirs);
};

/**
 * Whether one side moved something past what the other side deleted: then nobody can say from the text whether the move was still
 * wanted.
 */
const movesPastDeleted = (mover: Match, deleter: Match): boolean => {
  const gone = [...mover.of].filter(([place]) => !deleter.of.has(place));
  return [...mover.moved].some((moved) => {
    const now = mover.of.get(moved) ?? 0;
    return deleter.of.has(moved) && gone.some(([place, is]) => place < moved !== is < now);
  });
};

const asList = (units: readonly Unit[]): string => units.map(({ source }) => source).join('\n');

/** Whether a side changed a unit that it still has. */
const isChanged = <U extends Unit>(was: U, is: U, { isChanged: more }: SequenceRules<U>): boolean =>
  was.key !== is.key || (more?.(was, is) ?? false);

const sideOf = <U extends Unit>(base: readonly U[], units: readonly U[], rules: SequenceRules<U>): Side<U> => {
  const match = matchUnits(base, units, rules.match);
  return { units, match, isChanged: (was, is) => isChanged(was, is, rules) };
};

const idAt = (side: { match: Match }, place: number, letter: string): string => {
  const from = side.match.from.get(place);
  return from === undefined ? `${letter}${place}` : `b${from}`;
};

const twinId = (twins: ReadonlyMap<number, number>, place: number): string | undefined => {
  for (const [mine, theirs] of twins) if (theirs === place) return `m${mine}`;
  return undefined;
};

const resolveBase = <U extends Unit>(
  base: readonly U[],
  { ours, others, sections }: { ours: Side<U>; others: Side<U>; sections: SectionChoices },
  rules: SequenceRules<U>,
): Map<string, Merged<U>> => {
  const survivors = new Map<string, Merged<U>>();
  for (const [place, was] of base.entries()) {
    const [m, t] = [ours.match.of.get(place), others.match.of.get(place)];
    const [mine, theirs] = [ours.units[m ?? -1], others.units[t ?? -1]];
    const choice = sections.base.get(place);
    if (choice !== undefined) {
      const unit = { mine, theirs, nobody: undefined }[choice];
      if (unit) survivors.set(`b${place}`, { unit, base: place, [choice]: choice === 'mine' ? m : t });
      continue;
    }
    const moves = { byMine: ours.match.moved.has(place), byTheirs: others.match.moved.has(place) };
    if (mine && theirs) {
      const unit = rules.merge({ base: was, mine, theirs });
      survivors.set(`b${place}`, { unit, base: place, mine: m, theirs: t });
      noteMoves({ base: was, mine, theirs }, moves, { ...rules, m });
    } else if (mine && keepsDeleted({ was, is: mine, moved: moves.byMine, side: ours }, 'theirs', { ...rules, m })) {
      survivors.set(`b${place}`, { unit: mine, base: place, mine: m });
    } else if (
      theirs &&
      keepsDeleted({ was, is: theirs, moved: moves.byTheirs, side: others }, 'mine', { ...rules, t })
    ) {
      survivors.set(`b${place}`, { unit: theirs, base: place, theirs: t });
    }
  }
  return survivors;
};

/** What one side deleted goes, unless the other side moved it, or changed it, which a person decides. */
const keepsDeleted = <U extends Unit>(
  { was, is, moved, side }: { was: U; is: U; moved: boolean; side: Side<U> },
  deletedBy: SideName,
  { report, placeOf, m, t }: Placed<U>,
): boolean => {
  const place = m === undefined ? placeOf('theirs', t ?? 0) : placeOf('mine', m);
  const texts: Partial<Texts> =
    deletedBy === 'mine' ? { base: was.source, theirs: is.source } : { base: was.source, mine: is.source };
  if (side.isChanged(was, is)) {
    const other = deletedBy === 'mine' ? 'theirs' : 'mine';
    return report.conflict(place, `${deletedBy} deleted what ${other} changed`, texts) === other;
  }
  if (!moved) return false;
  report.note(
    place,
    deletedBy === 'mine'
      ? 'mine deleted this, and theirs moved it: it is back'
      : 'theirs deleted this, and mine moved it: it stays',
    texts,
  );
  return true;
};

const noteMoves = <U extends Unit>(
  { base, mine, theirs }: ThreeWay<U>,
  { byMine, byTheirs }: { byMine: boolean; byTheirs: boolean },
  { report, placeOf, m }: Placed<U>,
): void => {
  const texts = { base: base.source, mine: mine.source, theirs: theirs.source };
  const place = placeOf('mine', m ?? 0);
  if (byMine && byTheirs) report.note(place, 'both sides moved this; it stands where mine has it', texts);
  else if ((byMine && theirs.key !== base.key) || (byTheirs && mine.key !== base.key)) {
    report.note(place, 'one side moved this and the other changed it', texts);
  }
};

/** The same thing in base, mine and theirs. */
export interface ThreeWay<Thing> {
  base: Thing;
  mine: Thing;
  theirs: Thing;
}

/** How units of one kind are merged. */
export interface SequenceRules<U extends Unit> {
  match: MatchOptions;
  /** What two insertions in one place come to: both kept and noted, both kept, or a conflict where they are alike. */
  inserts: 'noted' | 'free' | 'strict';
  /** Merges what both sides have. */
  merge: (units: ThreeWay<U>) => U;
  /** Whether a side changed a unit in a way that its key does not show. */
  isChanged?: (was: U, is: U) => boolean;
  placeOf: (side: SideName, place: number) => string;
  /** Where the whole sequence is. */
  place: string;
  report: Report;
}

type Placed<U extends Unit> = SequenceRules<U> & { m?: number | undefined; t?: number | undefined };

/** A unit of the result, and where it stands in each text that has it. */
export interface Merged<U extends Unit> {
  unit: U;
  base?: number | undefined;
  mine?: number | undefined;
  theirs?: number | undefined;
}
