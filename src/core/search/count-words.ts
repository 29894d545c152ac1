import { fold } from '../fold.ts';
import type { Stemmer } from './stemmer.ts';
import { wordsOf, writtenWords } from './words.ts';

/** The vocabulary of some texts: each word, and how many of the texts hold it in any of its forms; in order of the words. */
export const countWords = (texts: readonly string[], { stem }: Stemmer): Record<string, number> => {
  const words = new Set<string>();
  const counts = new Map<string, number>();
  for (const text of texts) {
    const found = new Set(wordsOf(text));
    for (const word of found) words.add(word);
    for (const key of new Set([...found].map(stem))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // Object.fromEntries defines properties, so that no word can reach a prototype.
  return Object.fromEntries([...words].sort().map((word) => [word, counts.get(stem(word)) ?? 0]));
};

/** Accents, which the full-text index looks through itself. */
const ACCENTS = /(?<=\p{sc=Latin})\p{M}+/gu;

/**
 * How words are written that fold to something which the full-text index does not see as the same: "straße" for "strasse". By
 * the folded word, each spelling once, in order.
 */
export const spellingsIn = (texts: readonly string[]): Record<string, string[]> => {
  const spellings = new Map<string, Set<string>>();
  for (const text of texts) {
    const unusual = text
      .split(/\s+/)
      .filter((run) => fold(run) !== run.toLowerCase())
      .join(' ');
    for (const written of writtenWords(unusual.normalize('NFC').toLowerCase())) {
      const plain = written.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
      const folded = fold(written);
      if (folded === plain || folded === '') continue;
      spellings.set(folded, (spellings.get(folded) ?? new Set()).add(written));
    }
  }
  return Object.fromEntries(
    [...spellings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, all]) => [word, [...all].sort()]),
  );
};
