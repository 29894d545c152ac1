import { stem } from './stem.ts';
import { wordsOf } from './words.ts';

/** The vocabulary of some texts: each word, and how many of the texts hold it in any of its forms; in order of the words. */
export const countWords = (texts: readonly string[]): Record<string, number> => {
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
