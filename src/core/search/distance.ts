/** Swapping two letters is the likeliest slip, so it counts a little less. */
const SWAP = 0.9;

/**
 * How many letters have to be changed, added, left out or swapped with their neighbour to turn one word into another
 * (optimal string alignment, the restricted Damerau-Levenshtein distance); infinite where it is surely more than `limit`.
 */
export const distance = (from: string, to: string, limit: number): number => {
  if (Math.abs(from.length - to.length) > limit) return Infinity;
  const rows: number[][] = [];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Infinity;
  for (let row = 0; row <= from.length; row++) {
    const current = (rows[row] = [row]);
    for (let column = 1; column <= to.length; column++) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        row === 0 ? column : Infinity,
        at(row - 1, column - 1) + change,
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        isSwap ? at(row - 2, column - 2) + SWAP : Infinity,
      );
    }
    if (Math.min(...current) > limit) return Infinity;
  }
  return at(from.length, to.length);
};
