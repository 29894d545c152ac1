import type { Correction } from './types.ts';
import { wordsOf } from './words.ts';

const WORD = /([\p{L}\p{N}\p{M}'’]+)/u;

/** A query with its corrections in place; undefined where there are none. */
export const changedQuery = (query: string, corrections: readonly Correction[]): string | undefined => {
  if (corrections.length === 0) return undefined;
  const meant = new Map(corrections.map(({ from, to }) => [from, to]));
  return query
    .split(WORD)
    .map((part) => meant.get(wordsOf(part).join('')) ?? part)
    .join('');
};

/** A word of a query as it was typed: "Kapazität" for "kapazitat". */
export const asTyped = (query: string, word: string): string =>
  query.split(WORD).find((part) => wordsOf(part).join('') === word) ?? word;
