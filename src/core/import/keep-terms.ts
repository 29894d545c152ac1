import { commonPlaces } from '../diff/common.ts';
import { tokensOf } from '../diff/tokens.ts';
import type { Edit } from '../edits.ts';
import { applyEdits } from '../edits.ts';
import { isSameData, isPlainMap } from '../plain-data.ts';
import { resolveTermsIn } from '../terms.ts';
import type { PlaybookSettings } from '../schema/playbook.ts';
import { typographic } from '../typography.ts';

/** A value as readers see it. */
const printed = (value: unknown, by: Terming): unknown => {
  if (typeof value === 'string') return typographic(resolveTermsIn(value, by.terms, by.language).text, by.language);
  if (Array.isArray(value)) return value.map((item) => printed(item, by));
  if (!isPlainMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printed(inner, by)]));
};

/**
 * A value that somebody filled in, with all of it that reads as before as it was `written`: terms stay terms. In a text of
 * which only some words are other ones, the terms among the rest stay too. A map keeps what was not filled in.
 */
export const keepTerms = (wanted: unknown, written: unknown, by: Terming): unknown => {
  if (isSameData(printed(wanted, by), printed(written, by))) return written;
  if (typeof wanted === 'string' && typeof written === 'string') return withTerms(wanted, written, by);
  if (Array.isArray(wanted) && Array.isArray(written)) return keepInList(wanted, written, by);
  if (!isPlainMap(wanted) || !isPlainMap(written)) return wanted;
  const kept = Object.entries(wanted).map(([key, inner]) => [key, keepTerms(inner, written[key], by)] as const);
  return { ...written, ...Object.fromEntries(kept) };
};

/** Items that read as before are those; a text that is another one keeps the terms of any that is left. */
const keepInList = (wanted: readonly unknown[], written: readonly unknown[], by: Terming): unknown[] => {
  const left = [...written];
  const take = (matches: (old: unknown) => boolean): unknown => {
    const index = left.findIndex(matches);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const same = wanted.map((item) => take((old) => isSameData(printed(old, by), printed(item, by))));
  return wanted.map((item, index) => {
    if (same[index] !== undefined || typeof item !== 'string') return same[index] ?? item;
    const old = take((one) => typeof one === 'string' && withTerms(item, one, by) !== item);
    return typeof old === 'string' ? withTerms(item, old, by) : item;
  });
};

/** Whoever writes a term means what they write. */
const withTerms = (wanted: string, written: string, by: Terming): string =>
  /[{}]/.test(wanted) ? wanted : applyEdits(wanted, termEdits(wanted, written, by));

const termEdits = (wanted: string, written: string, by: Terming): Edit[] => {
  const { text, spans } = printedTerms(written, by);
  const [before, after] = [placedTokens(text, by), placedTokens(wanted, by)];
  const marks = (tokens: readonly PlacedToken[]) => tokens.map(({ mark }) => mark);
  const partners = new Map(commonPlaces(marks(before), marks(after)));
  return spans.flatMap(({ start, end, expression }) => {
    const [first, last] = [
      before.findIndex((token) => token.start === start),
      before.findIndex((token) => token.end === end),
    ];
    const [from, to] = [partners.get(first), partners.get(last)];
    const words = before.slice(first, last + 1).map((_, index) => partners.get(first + index));
    if (from === undefined || to === undefined || words.some((at, index) => at !== from + index)) return [];
    return [{ start: after[from]?.start ?? 0, end: after[to]?.end ?? 0, text: expression }];
  });
};

/** A line with its terms resolved, and where each of them stands in it. */
const printedTerms = (line: string, by: Terming): { text: string; spans: Span[] } => {
  const spans: Span[] = [];
  let text = '';
  for (const piece of line.split(/(\{[^{}]*\})/)) {
    const shown = resolveTermsIn(piece, by.terms, by.language).text;
    if (piece.startsWith('{')) spans.push({ start: text.length, end: text.length + shown.length, expression: piece });
    text += shown;
  }
  return { text, spans };
};

/** Typographic quotes are as long as straight ones. */
const placedTokens = (text: string, { language }: Terming): PlacedToken[] => {
  let end = 0;
  return tokensOf(typographic(text, language)).map(({ space, mark }) => {
    const start = end + space.length;
    end = start + mark.length;
    return { mark, start, end };
  });
};

/** The terms of a playbook, and the language by whose rules they are read. */
type Terming = Pick<PlaybookSettings, 'terms' | 'language'>;

interface PlacedToken {
  mark: string;
  start: number;
  end: number;
}

interface Span {
  start: number;
  end: number;
  /** The term as it is written, with its braces. */
  expression: string;
}
