import type { Answerer, Owner } from './session.ts';

/** What a leader is called in words. */
export const NAMES = {
  product: 'Product',
  engineering: 'Engineering',
  together: 'Together',
} as const satisfies Record<Answerer, string>;
export const OWNER_NAMES = {
  product: 'Product',
  engineering: 'Engineering',
  both: 'Both of us',
} as const satisfies Record<Owner, string>;
