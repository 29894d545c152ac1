import { commonPlaces } from '../diff/common.ts';
import { similarity, wordBag } from '../diff/similarity.ts';
import type { Unit } from './unit.ts';

/** Two units are forms of each other when at least so much of their words agrees and they stand in the same place. */
const ALIKE_IN_PLACE = 0.4;
/** What moved must be more alike, and must not be so short that it may be there by chance. */
const ALIKE_ELSEWHERE = 0.6;
const FEWEST_WORDS = 4;
/** So many left over on both sides are not compared with each other. */
const MOST_PAIRS = 10_000;

/**
 * Finds which unit of `side` each unit of `base` became: by what they say (longest common subsequence), by name, by
 * likeness between two found neighbours, and at last anywhere. Gives places in `side` by places in `base`.
 */
export const matchUnits = (base: readonly Unit[], side: readonly Unit[], options: MatchOptions): Match => {
  const match = new Pairs(base, side);
  for (const [from, to] of commonPlaces(base.map(exactKey), side.map(exactKey))) match.add(from, to);
  pairByName(match);
  if (options.likeness) {
    for (const gap of gapsOf(match)) pairAlike(match, gap);
    for (const gap of gapsOf(match)) pairReplaced(match, gap);
  }
  if (options.moves !== 'none') {
    pairMoved(match);
    if (options.likeness) pairMovedAlike(match);
  }
  return { of: match.to, from: match.from, moved: options.moves === 'followed' ? movedPlaces(match) : new Set() };
};

/** The words of a unit, counted once. */
export const bagOf = (unit: Unit): WordBag => {
  const bag = bags.get(unit) ?? wordBag(unit.words);
  bags.set(unit, bag);
  return bag;
};

const bags = new WeakMap<Unit, WordBag>();

const exactKey = ({ kind, key }: Unit): string => `${kind}\n${key}`;

/** What a name makes the same thing; where it stands twice, it says nothing. */
const pairByName = (match: Pairs): void => {
  const nameOf = ({ kind, name }: Unit) => (name === undefined ? undefined : `${kind}\n${name}`);
  pairUnique(match, nameOf);
};

const pairMoved = (match: Pairs): void => {
  // Punctuation alone, such as that of a line or of an empty box, is no content that somebody moved.
  pairUnique(match, (unit) => (/[\p{L}\p{N}\p{So}\p{Sm}\p{Sc}]/u.test(unit.words) ? exactKey(unit) : undefined));
};

const pairUnique = (match: Pairs, labelOf: (unit: Unit) => string | undefined): void => {
  const right = placesByLabel(match.side, match.freeRight(), labelOf);
  for (const [label, [from, ...others]] of placesByLabel(match.base, match.freeLeft(), labelOf)) {
    const [to, ...more] = right.get(label) ?? [];
    if (from !== undefined && to !== undefined && others.length + more.length === 0) match.add(from, to);
  }
};

const placesByLabel = (units: readonly Unit[], places: number[], labelOf: (unit: Unit) => string | undefined) => {
  const labels = new Map<string, number[]>();
  for (const place of places) {
    const unit = units[place];
    const label = unit && labelOf(unit);
    if (label !== undefined) labels.set(label, [...(labels.get(label) ?? []), place]);
  }
  return labels;
};

/** What is left over between neighbours that are found and in order. */
const gapsOf = (match: Pairs): Gap[] => {
  const moved = movedPlaces(match);
  const still = [...match.to].filter(([from]) => !moved.has(from)).sort(([a], [b]) => a - b);
  const gaps: Gap[] = [];
  let [left, right] = [0, 0];
  for (const [from, to] of [...still, [match.base.length, match.side.length] as const]) {
    gaps.push({ left: free(left, from, match.to), right: free(right, to, match.from) });
    [left, right] = [from + 1, to + 1];
  }
  return gaps.filter((gap) => gap.left.length > 0 && gap.right.length > 0);
};

const free = (start: number, end: number, taken: ReadonlyMap<number, number>): number[] => {
  const places: number[] = [];
  for (let place = start; place < end; place += 1) if (!taken.has(place)) places.push(place);
  return places;
};

/** Pairs in order what is alike, so that the sum of likeness is greatest. */
const pairAlike = (match: Pairs, { left, right }: Gap): void => {
  if (left.length * right.length > MOST_PAIRS) return;
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  const scores = left.map((from) => right.map((to) => match.likeness(from, to, ALIKE_IN_PLACE)));
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const score = scores[row]?.[column] ?? 0;
      const both = score > 0 ? score + at(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(both, at(row + 1, column), at(row, column + 1));
    }
  }
  let [row, column] = [0, 0];
  while (row < left.length && column < right.length) {
    const score = scores[row]?.[column] ?? 0;
    if (score > 0 && at(row, column) === score + at(row + 1, column + 1)) {
      match.add(left[row] ?? 0, right[column] ?? 0);
      [row, column] = [row + 1, column + 1];
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
};

/** One unit where another of its kind stood has taken its place, however little they have in common. */
const pairReplaced = (match: Pairs, { left, right }: Gap): void => {
  const [from, to] = [left[0], right[0]];
  if (from === undefined || to === undefined || left.length > 1 || right.length > 1) return;
  if (match.base[from]?.kind === match.side[to]?.kind) match.add(from, to);
};

const pairMovedAlike = (match: Pairs): void => {
  const [left, right] = [match.freeLeft(), match.freeRight()];
  if (left.length * right.length > MOST_PAIRS) return;
  const likely = left
    .flatMap((from) => right.map((to) => ({ from, to, score: match.likeness(from, to, ALIKE_ELSEWHERE) })))
    .filter(({ from, score }) => score > 0 && match.sizeOf(from) >= FEWEST_WORDS)
    .sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  for (const { from, to } of likely) {
    if (!match.to.has(from) && !match.from.has(to)) match.add(from, to);
  }
};

/** What moved, by place in base: all but the heaviest set that is in one order on both sides. */
const movedPlaces = ({ to, base }: Pairs): Set<number> => {
  const pairs = [...to].sort(([a], [b]) => a - b);
  if (pairs.every(([, place], index) => index === 0 || place > (pairs[index - 1]?.[1] ?? -1))) return new Set();
  const weights = pairs.map(([from]) => 1 + (base[from]?.words.length ?? 0));
  const total: number[] = [];
  const before: number[] = [];
  for (const [index, [, place]] of pairs.entries()) {
    before[index] = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const isBelow = (pairs[earlier]?.[1] ?? 0) < place;
      if (isBelow && (total[earlier] ?? 0) > (total[before[index]] ?? 0)) before[index] = earlier;
    }
    total[index] = (weights[index] ?? 0) + (total[before[index]] ?? 0);
  }
  const still = new Set<number>();
  for (let index = total.indexOf(Math.max(...total)); index >= 0; index = before[index] ?? -1) still.add(index);
  return new Set(pairs.flatMap(([from], index) => (still.has(index) ? [] : [from])));
};

class Pairs {
  readonly to = new Map<number, number>();
  readonly from = new Map<number, number>();
  readonly base: readonly Unit[];
  readonly side: readonly Unit[];

  constructor(base: readonly Unit[], side: readonly Unit[]) {
    this.base = base;
    this.side = side;
  }

  add(from: number, to: number): void {
    this.to.set(from, to);
    this.from.set(to, from);
  }

  /** How many words a unit of base has. */
  sizeOf(from: number): number {
    const unit = this.base[from];
    return unit ? bagOf(unit).size : 0;
  }

  freeLeft(): number[] {
    return free(0, this.base.length, this.to);
  }

  freeRight(): number[] {
    return free(0, this.side.length, this.from);
  }

  /** How alike two units are; 0 where less than `least`, or of two kinds or names. */
  likeness(from: number, to: number, least: number): number {
    const [a, b] = [this.base[from], this.side[to]];
    if (a?.kind !== b?.kind || a === undefined || b === undefined) return 0;
    const score = similarity(bagOf(a), bagOf(b));
    return score >= least ? score : 0;
  }
}

type WordBag = ReturnType<typeof wordBag>;

interface Gap {
  left: number[];
  right: number[];
}

export interface MatchOptions {
  /** Whether what changed may be found by its words. */
  likeness: boolean;
  /** Whether a unit is found elsewhere, and whether it then counts as moved. */
  moves: 'none' | 'found' | 'followed';
}

export interface Match {
  /** Places in the side, by place in base. */
  of: ReadonlyMap<number, number>;
  /** Places in base, by place in the side. */
  from: ReadonlyMap<number, number>;
  /** Places in base of what moved. */
  moved: ReadonlySet<number>;
}
