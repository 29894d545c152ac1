import { fold } from '../../core/fold.ts';

/** A piece of text, and whether a searched word begins in it. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** Splits text at the words that begin like a searched word, for marking; the pieces together are the text. */
export const markWords = (text: string, words: readonly string[]): Piece[] => {
  const stems = words.map(stemOf).filter((stem) => stem.length > 1);
  const pieces: Piece[] = [];
  for (const part of text.split(/(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/u)) {
    const lower = fold(part);
    const isMatch = /^[\p{L}\p{N}]/u.test(part) && stems.some((stem) => lower.startsWith(stem));
    const last = pieces.at(-1);
    if (last && !last.isMatch && !isMatch) last.text += part;
    else pieces.push({ text: part, isMatch });
  }
  return pieces;
};

/** The beginning that forms of an English word share; enough for marking, not for searching. */
const stemOf = (word: string): string => {
  const lower = fold(word);
  return lower.length > 5 ? lower.replace(/(?:ies|es|s|ed|ing|y|e)$/, '') : lower;
};
