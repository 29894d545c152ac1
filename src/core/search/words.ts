import { fold } from '../fold.ts';

/** Also, within a Hebrew word, the mark of an abbreviation. */
const APOSTROPHES = /['‘’ʼ＇׳]|(?<=\p{sc=Hebrew})["״”](?=\p{sc=Hebrew})/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u;
/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The words of a text, folded; "don’t" is one word, "non-functional" two. */
export const wordsOf = (text: string): string[] => writtenWords(fold(text));

// Plain apostrophes: with a letter beyond Latin-1 in it, a text takes twice the memory and three times as long to be split.
/** The words of a text as they are written, in the forms that `wordsOf` gives of it once it is folded. */
export const writtenWords = (text: string): string[] =>
  text
    .replace(APOSTROPHES, "'")
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .replaceAll("'", '')
    .split(BETWEEN_WORDS)
    .flatMap((run) => (UNSPACED.test(run) ? segmentsOf(run) : run))
    .filter(Boolean);

let segmenter: Intl.Segmenter | undefined;

const segmentsOf = (run: string): string[] => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
};
