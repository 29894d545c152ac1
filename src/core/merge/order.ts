/**
 * Puts what survives in order. The order is that of mine; what only theirs has comes behind what it stands behind there,
 * and behind what mine added in the same place. Where only theirs moved something, it is the other way round, with
 * mine still first. Where both moved things, theirs' moves are made in mine's order.
 */
export const orderIds = (input: OrderInput): string[] => {
  const { mine, theirs, movedByMine, movedByTheirs } = input;
  if (movedByMine.size === 0 && movedByTheirs.size > 0) {
    return placeAll(theirs.filter(input.survives), mine, { ...input, isFirst: true });
  }
  const moving = new Set([...movedByTheirs].filter((id) => !movedByMine.has(id)));
  const lifted = liftOut(mine, moving, input);
  const placed = placeAll(lifted.rest.filter(input.survives), theirs, { ...input, isFirst: false });
  return putBack(placed, lifted.followers).filter(input.survives);
};

/** Takes out what theirs moved, with what mine added behind it. */
const liftOut = (mine: readonly string[], moving: ReadonlySet<string>, { theirs, level }: OrderInput) => {
  const known = new Set(theirs);
  const rest: string[] = [];
  const followers = new Map<string, string[]>();
  let carrier: string | undefined;
  for (const id of mine) {
    if (moving.has(id)) {
      carrier = id;
      followers.set(id, []);
    } else if (carrier !== undefined && !known.has(id) && id.startsWith('m') && level(id) > level(carrier)) {
      followers.get(carrier)?.push(id);
    } else {
      carrier = undefined;
      rest.push(id);
    }
  }
  return { rest, followers };
};

const putBack = (placed: readonly string[], followers: ReadonlyMap<string, string[]>): string[] =>
  placed.flatMap((id) => [id, ...(followers.get(id) ?? [])]);

/** Places in `result` everything of `other` that it lacks. */
const placeAll = (result: string[], other: readonly string[], input: OrderInput & { isFirst: boolean }): string[] => {
  const { survives, level, isFirst } = input;
  const present = new Set(result);
  const known = new Set(other);
  const isAddedHere = (id: string) => !known.has(id) && !id.startsWith('b');
  const standsBehind = (found: number, id: number) => (isFirst ? found > id : found >= id);
  let previous: string | undefined;
  for (const id of other) {
    if (!present.has(id) && survives(id)) {
      let place = previous === undefined ? 0 : result.indexOf(previous) + 1;
      for (let next = result[place]; next !== undefined && isAddedHere(next); next = result[place]) {
        if (!standsBehind(level(next), level(id))) break;
        place += 1;
      }
      result.splice(place, 0, id);
      present.add(id);
    }
    if (present.has(id)) previous = id;
  }
  return result;
};

interface OrderInput {
  /** What each side has, in its order; one id for one thing on both sides. Ids of base begin with `b`. */
  mine: readonly string[];
  theirs: readonly string[];
  movedByMine: ReadonlySet<string>;
  movedByTheirs: ReadonlySet<string>;
  survives: (id: string) => boolean;
  level: (id: string) => number;
}
