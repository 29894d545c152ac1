import { LEAF } from './unit.ts';

/**
 * Puts what survives in order. The order is that of mine; what only theirs has comes behind what it stands behind there,
 * and behind what mine added in the same place. Where only theirs moved something, it is the other way round, with
 * mine still first. Where both moved things, each in its own part, both moves are made.
 */
export const orderIds = (input: OrderInput): string[] => {
  const { mine, theirs, movedByMine, movedByTheirs, survives } = input;
  if (movedByMine.size === 0 && movedByTheirs.size > 0) {
    return placeAll(theirs.filter(survives), mine, { ...input, isFirst: true, moved: movedByTheirs });
  }
  const [onlyMine, onlyTheirs] = [movedByMine.difference(movedByTheirs), movedByTheirs.difference(movedByMine)];
  if (movedByTheirs.size === 0)
    return placeAll(mine.filter(survives), theirs, { ...input, isFirst: false, moved: onlyMine });
  const withMine = placeAll(commonOrder(input), mine, { ...input, isFirst: false, moved: onlyTheirs });
  return placeAll(withMine, theirs, { ...input, isFirst: false, moved: onlyMine });
};

/** What both sides have, each two things in the order of whoever put them in another one than they had in base. */
const commonOrder = ({ mine, theirs, survives }: OrderInput): string[] => {
  const [inMine, inTheirs] = [placesOf(mine), placesOf(theirs)];
  const isBefore = (a: string, b: string): boolean => {
    const [byMine, byTheirs] = [inMine, inTheirs].map((places) => (places.get(a) ?? 0) < (places.get(b) ?? 0));
    return byMine === byTheirs ? byMine === true : placeInBase(a) > placeInBase(b);
  };
  return mine
    .filter((id) => id.startsWith('b') && inTheirs.has(id) && survives(id))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
};

const placesOf = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, place) => [id, place]));

const placeInBase = (id: string): number => Number(id.slice(1));

/** Places in `result` everything of `other` that it lacks. */
const placeAll = (result: string[], other: readonly string[], input: Placing): string[] => {
  const { survives, level, isFirst, moved } = input;
  const present = new Set(result);
  const places = placesOf(other);
  const isAddedHere = (id: string) => !places.has(id) && !id.startsWith('b');
  const standsBehind = (found: number, id: number) => (isFirst ? found > id : found >= id);
  // What stood before a new section may have moved away: the section goes behind the one before it, with all that is in that by now.
  const isOfSectionBefore = (next: string, id: string) =>
    level(next) > level(id) && (moved.has(next) || (places.get(next) ?? -1) < (places.get(id) ?? 0));
  const before: string[] = [];
  for (const id of other) {
    if (!present.has(id) && survives(id)) {
      const previous = before.findLast((one) => level(id) === LEAF || level(one) <= level(id));
      let place = previous === undefined ? 0 : result.indexOf(previous) + 1;
      for (let next = result[place]; next !== undefined; next = result[place]) {
        const isPassed = isAddedHere(next) ? standsBehind(level(next), level(id)) : isOfSectionBefore(next, id);
        if (!isPassed) break;
        place += 1;
      }
      result.splice(place, 0, id);
      present.add(id);
    }
    if (present.has(id)) before.push(id);
  }
  return result;
};

interface Placing extends OrderInput {
  /** Whether what `other` adds stands before what the result has added in the same place. */
  isFirst: boolean;
  /** What stands elsewhere in the result than in `other`, since somebody moved it there. */
  moved: ReadonlySet<string>;
}

interface OrderInput {
  /** What each side has, in its order; one id for one thing on both sides. Ids of base are `b` and the place there. */
  mine: readonly string[];
  theirs: readonly string[];
  movedByMine: ReadonlySet<string>;
  movedByTheirs: ReadonlySet<string>;
  survives: (id: string) => boolean;
  level: (id: string) => number;
}
