import { commonPlaces } from './common.ts';
import { similarity, wordBag } from './similarity.ts';

/** Two things are the same one changed when at least so much of their words agrees. */
const ALIKE = 0.5;
/** So many left over on both sides are not compared with each other. */
const MOST_PAIRS = 40_000;

/**
 * Finds what became of each item of a list: first by key, then by likeness. The result follows the list after; what was
 * removed stands behind what stood before it.
 */
export const alignLists = <Item>(
  before: readonly Item[],
  after: readonly Item[],
  { keyOf, wordsOf }: Reading<Item>,
): Aligned<Item>[] => {
  const partners = pairByKey(before.map(keyOf), after.map(keyOf));
  pairByLikeness(partners, before.map(wordsOf), after.map(wordsOf));
  const still = stillPlaces(partners);
  const removed = removedBehind(partners, before.length);
  const gone = (behind: number): Aligned<Item>[] =>
    (removed.get(behind) ?? []).map((place) => ({ kind: 'removed', before: itemAt(before, place), place }));
  return [
    ...gone(-1),
    ...after.flatMap((item, place): Aligned<Item>[] => {
      const from = partners.get(place);
      if (from === undefined) return [{ kind: 'added', after: item, place }];
      const kept = {
        kind: 'kept',
        before: itemAt(before, from),
        after: item,
        place,
        moved: !still.has(place),
      } as const;
      return [kept, ...gone(from)];
    }),
  ];
};

/** Items with one key belong together, the first to the first. Gives the place before by the place after. */
const pairByKey = (before: readonly string[], after: readonly string[]): Map<number, number> => {
  const places = Map.groupBy(before.keys(), (place) => before[place] ?? '');
  const partners = new Map<number, number>();
  for (const [place, key] of after.entries()) {
    const from = places.get(key)?.shift();
    if (from !== undefined) partners.set(place, from);
  }
  return partners;
};

/** Pairs what is left over, the most alike first. */
const pairByLikeness = (partners: Map<number, number>, before: readonly string[], after: readonly string[]): void => {
  const taken = new Set(partners.values());
  const left = [...before.keys()].filter((place) => !taken.has(place));
  const right = [...after.keys()].filter((place) => !partners.has(place));
  if (left.length * right.length > MOST_PAIRS) return;
  const was = left.map((from) => ({ from, bag: wordBag(before[from] ?? '') }));
  const is = right.map((to) => ({ to, bag: wordBag(after[to] ?? '') }));
  const likely = is
    .flatMap(({ to, bag }) => was.map((old) => ({ from: old.from, to, score: similarity(old.bag, bag) })))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || a.to - b.to || a.from - b.from);
  for (const { from, to } of likely) {
    if (taken.has(from) || partners.has(to)) continue;
    taken.add(from);
    partners.set(to, from);
  }
};

/** The places after of what did not move: as many as can be in one order before and after. */
const stillPlaces = (partners: ReadonlyMap<number, number>): Set<number> => {
  const kept = [...partners.entries()].sort(([a], [b]) => a - b);
  const now = kept.map(([, from]) => String(from));
  const then = kept.map(([, from]) => from).sort((a, b) => a - b);
  return new Set(commonPlaces(then.map(String), now).map(([, index]) => kept[index]?.[0] ?? -1));
};

/** What was removed, by the place before of the kept item behind which it stood; -1 stands for the beginning. */
const removedBehind = (partners: ReadonlyMap<number, number>, count: number): Map<number, number[]> => {
  const kept = new Set(partners.values());
  const removed = new Map<number, number[]>();
  let behind = -1;
  for (let place = 0; place < count; place += 1) {
    if (kept.has(place)) behind = place;
    else removed.set(behind, [...(removed.get(behind) ?? []), place]);
  }
  return removed;
};

const itemAt = <Item>(items: readonly Item[], place: number): Item => items[place] as Item; // a place within the list

interface Reading<Item> {
  /** Items with one key are the same item. */
  keyOf: (item: Item) => string;
  /** The words by which items are found alike. */
  wordsOf: (item: Item) => string;
}

/** What became of an item; `place` counts from 0, among the items before where it was removed, else among those after. */
export type Aligned<Item> =
  | { kind: 'removed'; before: Item; place: number }
  | { kind: 'added'; after: Item; place: number }
  | { kind: 'kept'; before: Item; after: Item; moved: boolean; place: number };
