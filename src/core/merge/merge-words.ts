import { hunksOf } from './renames.ts';
import type { Renames } from './renames.ts';
import type { Sentence } from './sentences.ts';
import type { ThreeWay } from './sequence.ts';

const TOKEN = /[\p{L}\p{N}]+(?:['’]\p{L}+)*|\{[\w.|\\ ]*\}|[^\s]/gu;
/** Longer sentences, in characters, are none. */
const LONGEST = 5_000;
/** So many unchanged words must stand between what the two sides changed. */
const APART = 1;

/**
 * Merges one sentence that both sides changed, where one of them did nothing but rename, and the other changed words
 * that are neither the same nor next to it. Undefined in every other case: two people who change a sentence mean two
 * different sentences.
 */
export const mergeWords = (
  { base, mine, theirs }: ThreeWay<Pick<Sentence, 'source' | 'closed'>>,
  renames: { mine: Renames; theirs: Renames },
): string | undefined => {
  if (Math.max(base.source.length, mine.source.length, theirs.source.length) > LONGEST) return undefined;
  const [was, own, other] = [tokensOf(base), tokensOf(mine), tokensOf(theirs)];
  const ours = changesOf(was, own);
  const others = changesOf(was, other);
  const isRename = (changes: Change[], by: Renames) => changes.every(({ before, after }) => by.has(before, after));
  if (!isRename(ours, renames.mine) && !isRename(others, renames.theirs)) return undefined;
  const foreign = others.filter((change) => !ours.some((known) => sameChange(known, change)));
  if (foreign.some((change) => ours.some((known) => isNear(known, change, was)))) return undefined;
  return applyChanges(was, [...ours, ...foreign]).trim();
};

const tokensOf = ({ source, closed }: Pick<Sentence, 'source' | 'closed'>): Token[] => {
  const tokens: Omit<Token, 'space'>[] = closed.map(([start, end]) => ({
    start,
    end,
    text: source.slice(start, end),
    isWord: true,
  }));
  for (const { 0: text, index } of source.matchAll(TOKEN)) {
    const end = index + text.length;
    if (closed.some(([from, to]) => from < end && index < to)) continue;
    tokens.push({ start: index, end, text, isWord: /[\p{L}\p{N}{]/u.test(text) });
  }
  tokens.sort((a, b) => a.start - b.start);
  return tokens.map((token, index) => ({ ...token, space: source.slice(tokens[index - 1]?.end ?? 0, token.start) }));
};

const changesOf = (before: readonly Token[], after: readonly Token[]): Change[] =>
  hunksOf(before.map(textOf), after.map(textOf)).map(({ start, end, from, to }) => ({
    first: start,
    last: end,
    before: spanOf(before, start, end),
    after: spanOf(after, from, to),
    text: after.slice(from, to).map(asWritten).join(''),
    next: after[to]?.space ?? '',
  }));

const textOf = ({ text }: Token): string => text;

/** Tokens as they stand together, with single spaces where there is space. */
const spanOf = (tokens: readonly Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    .map(({ text, space }, index) => (index > 0 && space !== '' ? ` ${text}` : text))
    .join('');

const sameChange = (a: Change, b: Change): boolean => a.first === b.first && a.last === b.last && a.after === b.after;

const isNear = (a: Change, b: Change, tokens: readonly Token[]): boolean => {
  if (a.first < b.last && b.first < a.last) return true;
  const [end, start] = a.last <= b.first ? [a.last, b.first] : [b.last, a.first];
  return tokens.slice(end, start).filter(({ isWord }) => isWord).length < APART;
};

/** Puts the changes in place; each brings the space that its side has around it. */
const applyChanges = (tokens: readonly Token[], changes: readonly Change[]): string => {
  let result = '';
  let place = 0;
  for (const { first, last, text, next } of changes.toSorted((a, b) => a.first - b.first || a.last - b.last)) {
    result += tokens.slice(place, first).map(asWritten).join('') + text;
    place = last;
    const following = tokens[place];
    if (!following || changes.some((change) => change.first === place)) continue;
    result += next + following.text;
    place += 1;
  }
  return result + tokens.slice(place).map(asWritten).join('');
};

const asWritten = ({ space, text }: Token): string => space + text;

interface Token {
  start: number;
  end: number;
  text: string;
  /** What stands between it and the token before. */
  space: string;
  isWord: boolean;
}

interface Change {
  /** Places of the tokens of base. */
  first: number;
  last: number;
  before: string;
  after: string;
  /** What stands there now, with the space before it. */
  text: string;
  /** The space before what follows. */
  next: string;
}
