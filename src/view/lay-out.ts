/** A gap between two lengths, in the picture's own units. */
const GAP = 1;
const UNITS = 10;

/** Lays amounts out on a line one after the other, each as long as it is. */
export const layOut = (amounts: readonly number[]): LineDrawing => {
  let from = 0;
  const spans = amounts.map((amount) => {
    const span = { x: from * UNITS, width: amount * UNITS - GAP };
    from += amount;
    return span;
  });
  return { width: from * UNITS - GAP, spans };
};

/** Lengths on a line, in the picture's own units. */
interface LineDrawing {
  width: number;
  spans: { x: number; width: number }[];
}
