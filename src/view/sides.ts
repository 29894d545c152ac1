/** Who a thing belongs to. Each side has a name, a colour and a shape, so that none of them stands alone. */
export const SIDES = {
  product: { name: 'Product' },
  engineering: { name: 'Engineering' },
  together: { name: 'Together' },
} as const satisfies Record<string, { name: string }>;

/** From left to right where a thing stands between the two: what is shared lies in the middle. */
export const MAP_COLUMNS = [
  { side: 'product', title: 'Product' },
  { side: 'together', title: 'Together' },
  { side: 'engineering', title: 'Engineering' },
] as const;

export type Side = keyof typeof SIDES;
export const SIDE_NAMES = ['product', 'engineering', 'together'] as const satisfies Side[];
