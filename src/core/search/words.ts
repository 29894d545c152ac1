const APOSTROPHES = /['‘’ʼ＇]/g;
const MARKS = /\p{M}/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** The words of a text in lower case, without accents; "don’t" is one word, "non-functional" two. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(APOSTROPHES, '’')
    .replace(/’s(?![\p{L}\p{N}])/gu, '')
    .replaceAll('’', '')
    .split(BETWEEN_WORDS)
    .filter(Boolean);
