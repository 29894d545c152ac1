import { quoted } from '../typography.ts';

/** What grammar and custom decide in a language, by the tables of `Intl`: numbers, plurals, lists, days, quotation marks. */
export const sayIn = (tag: string): Say => {
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const plurals = new Intl.PluralRules(tag);
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const number = (count: number): string => numbers.format(count);
  return {
    number,
    count: (count, { one, other }) => (plurals.select(count) === 'one' ? one : other).replace('#', () => number(count)),
    list: (texts) => lists.format(texts),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    quote: (text) => quoted(text, tag),
    capital: (text) => capital(text, tag),
    lower: (text) => lower(text, tag),
  };
};

/** A text that begins with a capital letter, as the language writes it: in Turkish, `i` becomes `İ`. */
export const capital = (text: string, tag?: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(tag) + text.slice(first.length);
};

const lower = (text: string, tag: string): string => {
  const [first = ''] = text;
  return first.toLocaleLowerCase(tag) + text.slice(first.length);
};

/** Words as a language sets them. */
export interface Say {
  number(count: number): string;
  /** A counted thing; `#` stands for the number: `{ one: '# minute', other: '# minutes' }`. */
  count(count: number, forms: { one: string; other: string }): string;
  /** "a, b and c". */
  list(texts: readonly string[]): string;
  /** A day such as 2026-11-21 in words. */
  day(day: string): string;
  quote(text: string): string;
  capital(text: string): string;
  lower(text: string): string;
}
