/** Who a thing belongs to. Each side has a name, a colour and a shape, so that none of them stands alone. */
export const SIDE_NAMES = ['product', 'engineering', 'together'] as const;

/** In reading order where a thing stands between the two: what is shared lies in the middle. */
export const MAP_SIDES = ['product', 'together', 'engineering'] as const satisfies Side[];

export type Side = (typeof SIDE_NAMES)[number];
