import type { Side } from './insertions.ts';
import type { Report, Side as SideName } from './report.ts';
import type { Unit } from './unit.ts';
import { LEAF } from './unit.ts';

/**
 * Looks for sections that one side deleted while the other changed something below their heading: that is one decision, about
 * the whole section. Gives what it comes to.
 */
export const checkSections = <U extends Unit>(
  base: readonly U[],
  sides: Record<SideName, Side<U>>,
  { report, placeOfSection }: SectionRules,
): SectionChoices => {
  const choices: SectionChoices = { base: new Map(), dropped: { mine: new Set(), theirs: new Set() } };
  for (const [place, heading] of base.entries()) {
    if (heading.level >= LEAF || choices.base.has(place)) continue;
    const [inMine, inTheirs] = [sides.mine.match.of.get(place), sides.theirs.match.of.get(place)];
    if ((inMine === undefined) === (inTheirs === undefined)) continue;
    const keeper: SideName = inMine === undefined ? 'theirs' : 'mine';
    const deleter = keeper === 'mine' ? 'theirs' : 'mine';
    const start = inMine ?? inTheirs ?? 0;
    const section = placesBelow(sides[keeper].units, start);
    const isGone = (was: number) => !sides[deleter].match.of.has(was);
    const touched = section.filter((at) => isTouched(at, { base, side: sides[keeper], other: sides[deleter], isGone }));
    if (touched.length === 0) continue;
    const chosen = report.conflict(
      placeOfSection(keeper, start).replace(/, heading$/, ''),
      `${deleter} deleted this section, and ${keeper} changed it`,
      {
        base: textOf(base, placesBelow(base, place)),
        [keeper]: textOf(sides[keeper].units, section),
      },
    );
    for (const at of section) {
      const was = sides[keeper].match.from.get(at);
      if (was === undefined) {
        if (chosen === deleter) choices.dropped[keeper].add(at);
      } else if (isGone(was)) choices.base.set(was, chosen === keeper ? keeper : 'nobody');
    }
  }
  return choices;
};

/** The place of a heading and of all that stands below it. */
export const placesBelow = (units: readonly Unit[], start: number): number[] => {
  const level = units[start]?.level ?? 0;
  const next = units.findIndex((unit, index) => index > start && unit.level <= level);
  const end = next < 0 ? units.length : next;
  return Array.from({ length: end - start }, (_, index) => start + index);
};

/** Whether a side wrote something, or changed something that the other side deleted. */
const isTouched = <U extends Unit>(at: number, { base, side, other, isGone }: Touch<U>): boolean => {
  const was = side.match.from.get(at);
  const unit = side.units[at];
  if (!unit) return false;
  if (was === undefined)
    return !other.units.some(
      ({ kind, key }, place) => kind === unit.kind && key === unit.key && !other.match.from.has(place),
    );
  const before = base[was];
  return isGone(was) && before !== undefined && side.isChanged(before, unit);
};

export const textOf = (units: readonly Unit[], places: readonly number[]): string =>
  places.map((place) => units[place]?.source ?? '').join('\n\n');

interface Touch<U extends Unit> {
  base: readonly U[];
  /** Who still has the section, and who deleted it. */
  side: Side<U>;
  other: Side<U>;
  /** Whether that one deleted what stands at a place of base. */
  isGone: (was: number) => boolean;
}

interface SectionRules {
  report: Report;
  /** Where the section is that a heading of a side begins. */
  placeOfSection: (side: SideName, place: number) => string;
}

export interface SectionChoices {
  /** By place in base of what one side deleted: who is followed, or nobody, where it goes. */
  base: Map<number, SideName | 'nobody'>;
  /** What a side added, by its place there, and does not stay. */
  dropped: Record<SideName, Set<number>>;
}
