import { tokensOf } from './tokens.ts';

/** The words of a text, in lower case, and how often each is there. */
export const wordBag = (text: string): WordBag => {
  const words = new Map<string, number>();
  let size = 0;
  for (const { mark, isWord } of tokensOf(text)) {
    if (!isWord) continue;
    const word = mark.toLowerCase();
    words.set(word, (words.get(word) ?? 0) + 1);
    size += 1;
  }
  return { words, size };
};

/** How much of the words of two texts agrees, from 0 to 1, in whatever order (Dice's coefficient). */
export const similarity = (a: WordBag, b: WordBag): number => {
  let common = 0;
  for (const [word, count] of a.words) common += Math.min(count, b.words.get(word) ?? 0);
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
};

interface WordBag {
  words: ReadonlyMap<string, number>;
  size: number;
}
