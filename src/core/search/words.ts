const APOSTROPHES = /['‘’ʼ＇]/g;
/** Accents of Latin letters; in other scripts marks make other letters, or vowels. */
const ACCENTS = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u;
/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text in lower case, without accents; "don’t" is one word, "non-functional" two. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(APOSTROPHES, '’')
    .replace(/’s(?![\p{L}\p{N}])/gu, '')
    .replaceAll('’', '')
    .split(BETWEEN_WORDS)
    .flatMap((run) => (UNSPACED.test(run) ? segmentsOf(run) : run))
    .filter(Boolean);

let segmenter: Intl.Segmenter | undefined;

const segmentsOf = (run: string): string[] => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
};
