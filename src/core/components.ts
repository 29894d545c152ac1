/** The components that content may use, and the attributes each takes: name → allowed values (none: any text). */
export const COMPONENTS = {
  Sides: {},
  Product: {},
  Engineering: {},
  Together: {},
  Note: {},
  Try: {},
  Say: { by: ['product', 'engineering', 'both'] },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type ComponentName = keyof typeof COMPONENTS;
