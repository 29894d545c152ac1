import { LCS } from 'node-diff3';

/** Beyond so many pairs of equal items, which few texts but hostile ones have, two lists count as having nothing in common. */
const MOST_PAIRS = 250_000;

/**
 * The places that a longest common subsequence of two lists pairs, in order (Hunt and McIlroy 1976, as node-diff3 has it),
 * after what they have in common at both ends.
 */
export const commonPlaces = (before: readonly string[], after: readonly string[]): [number, number][] => {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const middle = middlePlaces(before.slice(head, before.length - tail), after.slice(head, after.length - tail)).map(
    ([a, b]): [number, number] => [a + head, b + head],
  );
  const fromEnd = (index: number): [number, number] => [before.length - tail + index, after.length - tail + index];
  return [
    ...Array.from({ length: head }, (_, index): [number, number] => [index, index]),
    ...middle,
    ...Array.from({ length: tail }, (_, index) => fromEnd(index)),
  ];
};

const middlePlaces = (before: string[], after: string[]): [number, number][] => {
  if (countPairs(before, after) > MOST_PAIRS) return [];
  const places: [number, number][] = [];
  for (let at: Chain = LCS(before, after); at && at.buffer1index >= 0; at = at.chain)
    places.push([at.buffer1index, at.buffer2index]);
  return places.reverse();
};

/** How many pairs of equal items there are: what finding a common subsequence takes time by. */
const countPairs = (before: readonly string[], after: readonly string[]): number => {
  const counts = new Map<string, number>();
  for (const item of before) counts.set(item, (counts.get(item) ?? 0) + 1);
  return after.reduce((sum, item) => sum + (counts.get(item) ?? 0), 0);
};

type Chain = ReturnType<typeof LCS> | null;
