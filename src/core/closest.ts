import { closestMatch } from 'leven';

const MOST_EDITS = 3;

/** The known word nearest to `word` (Levenshtein, at most three edits and a third of its length), or undefined. */
export const closest = (word: string, known: readonly string[]): string | undefined =>
  closestMatch(word, [...known], { maxDistance: Math.min(MOST_EDITS, Math.max(1, Math.ceil(word.length / 3))) });
