/** Quotation marks by language: outer ones, then those within others (Unicode CLDR; of several customs, that of books). */
const MARKS: Readonly<Record<string, string>> = {
  ar: '«»“”',
  bg: '„“‚‘',
  cs: '„“‚‘',
  da: '»«›‹',
  de: '„“‚‘',
  'de-CH': '«»‹›',
  'de-LI': '«»‹›',
  el: '«»“”',
  es: '«»“”',
  et: '„“‚‘',
  eu: '«»‹›',
  fa: '«»‹›',
  fi: '””’’',
  fr: '«»“”',
  he: '””’’',
  hr: '„”‚’',
  hu: '„”»«',
  hy: '«»„“',
  is: '„“‚‘',
  it: '«»“”',
  ja: '「」『』',
  ka: '„“‚‘',
  lt: '„“‚‘',
  lv: '«»‹›',
  nb: '«»‘’',
  nn: '«»‘’',
  no: '«»‘’',
  pl: '„”«»',
  'pt-PT': '«»“”',
  ro: '„”«»',
  ru: '«»„“',
  sk: '„“‚‘',
  sl: '„“‚‘',
  sq: '«»‹›',
  sr: '„“‚‘',
  sv: '””’’',
  uk: '«»„“',
  ur: '“”‘’',
  'zh-Hant': '「」『』',
  'zh-HK': '「」『』',
  'zh-TW': '「」『』',
};
const ENGLISH = '“”‘’';

/** Behind these, or where a text begins, a quotation mark opens. */
const BEFORE_OPENING = String.raw`(^|[\s([{„“‚‘«‹「『—–/-])`;
const OPENING_DOUBLE = new RegExp(`${BEFORE_OPENING}('?)"(?=\\S)`, 'g');
const SINGLE = new RegExp(`${BEFORE_OPENING}'(?=\\S)|'`, 'g');
const IN_A_WORD = /[\p{L}\p{N}]/u;
/** In a Hebrew word, the mark of an abbreviation. */
const GERSHAYIM = /(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu;

/** Straight quotes and apostrophes as the language of a text prints them, each one letter; nothing else changes. */
export const typographic = (text: string, tag = 'en'): string => {
  if (!/["']/.test(text)) return text;
  const { open, close, openWithin, closeWithin } = marksOf(tag);
  let isOpen = false;
  return text
    .replace(GERSHAYIM, '״')
    .replace(OPENING_DOUBLE, `$1$2${open}`)
    .replaceAll('"', close)
    .replace(SINGLE, (_: string, before: string | undefined, at: number, whole: string) => {
      if (before !== undefined) {
        isOpen = true;
        return before + openWithin;
      }
      const next = whole[at + 1] ?? '';
      if (!isOpen || IN_A_WORD.test(next)) return '’';
      isOpen = false;
      return closeWithin;
    });
};

/** A text in the quotation marks of a language. */
export const quoted = (text: string, tag: string): string => {
  const { open, close } = marksOf(tag);
  return open + text + close;
};

const marksOf = (tag: string): Marks => {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  const found = MARKS[`${language}-${script ?? ''}`] ?? MARKS[`${language}-${region ?? ''}`] ?? MARKS[language];
  const [open = '', close = '', openWithin = '', closeWithin = ''] = found ?? ENGLISH;
  return { open, close, openWithin, closeWithin };
};

interface Marks {
  open: string;
  close: string;
  openWithin: string;
  closeWithin: string;
}
