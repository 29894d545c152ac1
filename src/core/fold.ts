/**
 * Latin letters that no decomposition takes apart, as people type them who do not have them; and letters of Arabic that many
 * write for one another.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
};

const NOT_ASCII = /[^\0-\x7F]/;
const IS_LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Accents of Latin letters and vowels of Arabic and Hebrew; in other scripts marks make other letters. */
const MARKS = /(?<=[\p{sc=Latin}\p{sc=Arabic}\p{sc=Hebrew}])\p{M}+/gu;
/** Those and accents of Greek, which count in the ids of headings. */
const FOLDED_MARKS = /(?<=[\p{sc=Latin}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Greek}])\p{M}+/gu;
/** Hyphens that show at the end of a line only, joiners that show nowhere, and the stroke that makes an Arabic word longer. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF\u0640]/g;

/** A text without accents, vowel signs and what nobody sees; ligatures and wide letters are taken apart. */
export const withoutMarks = (text: string): string => strip(text, MARKS);

/** A text as it is compared, in lower case: two spellings of one word fold alike. */
export const fold = (text: string): string => (NOT_ASCII.test(text) ? foldLetters(text) : text.toLowerCase());

const foldLetters = (text: string): string =>
  strip(text, FOLDED_MARKS)
    .toLowerCase()
    .replace(IS_LETTER, (letter) => LETTERS[letter] ?? letter);

const strip = (text: string, marks: RegExp): string =>
  text.normalize('NFKD').replace(UNSEEN, '').replace(marks, '').normalize('NFC');
