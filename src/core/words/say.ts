import { countIn } from './count.ts';
import type { Count } from './count.ts';
import { quoted } from '../typography.ts';

/** What grammar and custom decide in a language, by the tables of `Intl`: numbers, plurals, lists, days, quotation marks. */
export const sayIn = (tag: string): Say => {
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    ...countIn(tag),
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
export interface Say extends Count {
  /** "a, b and c". */
  list: (texts: readonly string[]) => string;
  /** A day such as 2026-11-21 in words. */
  day: (day: string) => string;
  quote: (text: string) => string;
  capital: (text: string) => string;
  lower: (text: string) => string;
}
