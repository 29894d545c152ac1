import { closestMatch } from 'leven';

const MOST_EDITS = 3;

/**
 * The known word nearest to `word`, or undefined: at most three edits (Levenshtein) and a third of the word's length,
 * rounded up; upper and lower case count as the same.
 */
export const closest = (word: string, known: readonly string[]): string | undefined => {
  if (word === '') return undefined;
  const maxDistance = Math.min(MOST_EDITS, Math.ceil(word.length / 3));
  const byLowerCase = new Map(known.toReversed().map((name) => [name.toLowerCase(), name]));
  const found = closestMatch(word.toLowerCase(), [...byLowerCase.keys()].toReversed(), { maxDistance });
  return found === undefined ? undefined : byLowerCase.get(found);
};
