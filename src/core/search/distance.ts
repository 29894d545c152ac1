/** Swapping two letters is the likeliest slip, so it counts a little less. */
const SWAP = 0.9;

/**
 * How many letters have to be changed, added, left out or swapped with their neighbour to turn one word into another
 * (optimal string alignment, the restricted Damerau-Levenshtein distance); infinite where it is surely more than `limit`.
 */
export const distance = (from: string, to: string, limit: number): number => {
  if (Math.abs(from.length - to.length) > limit) return Infinity;
  let above: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let place = 1; place <= from.length; place++) {
    const next = [place];
    let least = place;
    for (let column = 1; column <= to.length; column++) {
      const change = from[place - 1] === to[column - 1] ? 0 : 1;
      const isSwap = from[place - 1] === to[column - 2] && from[place - 2] === to[column - 1];
      const edits = Math.min(
        costAt(row, column - 1) + change,
        costAt(row, column) + 1,
        costAt(next, column - 1) + 1,
        isSwap ? costAt(above, column - 2) + SWAP : Infinity,
      );
      next[column] = edits;
      least = Math.min(least, edits);
    }
    if (least > limit) return Infinity;
    [above, row] = [row, next];
  }
  return costAt(row, to.length);
};

const costAt = (row: readonly number[], column: number): number => row[column] ?? Infinity;
