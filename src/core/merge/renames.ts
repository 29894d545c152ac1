import { commonPlaces } from '../diff/common.ts';

const WORD = /\{[^{}]*\}|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
/** Words, and marks that end a sentence, a field or a cell. */
const WORD_OR_END = new RegExp(`${WORD.source}|[.!?:|]|\\n(?=\\s*(?:\\n|[-#\\d]))`, 'gu');
const IS_END = /^[.!?:|\n]$/;
const ARTICLES = new Set(['a', 'an', 'the']);
/** A name has at most so many words. */
const LONGEST = 6;
/** A change is a rename when it is made at least so often. */
const OFTEN = 2;

/** Finds what a side renamed throughout: the same words put in the place of the same words, several times. */
export const findRenames = (base: string, side: string): Renames => {
  const [before, after] = [wordsAndEnds(base), wordsAndEnds(side)];
  const counts = new Map<string, number>();
  for (const hunk of hunksOf(before, after)) {
    const name = renameOf(before.slice(hunk.start, hunk.end), after.slice(hunk.from, hunk.to));
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const renames = new Set([...counts].filter(([, count]) => count >= OFTEN).map(([name]) => name));
  return { has: (from, to) => renames.has(renameOf(wordsOf(from), wordsOf(to)) ?? ''), gone: goneNames(renames, side) };
};

/** Whether a text holds a name, whatever its case. */
export const holdsName = (text: string, name: string): boolean =>
  ` ${wordsOf(text).map(singular).join(' ')} `.includes(` ${name} `);

/** Where two lists of words differ; differences with fewer than two words between them are one. */
export const hunksOf = (before: readonly string[], after: readonly string[]): Hunk[] => {
  const hunks: Hunk[] = [];
  let [start, from] = [0, 0];
  for (const [place, twin] of [...commonPlaces(before, after), [before.length, after.length] as const]) {
    if (place > start || twin > from) {
      const last = hunks.at(-1);
      if (last && isShort(before.slice(last.end, start))) Object.assign(last, { end: place, to: twin });
      else hunks.push({ start, end: place, from, to: twin });
    }
    [start, from] = [place + 1, twin + 1];
  }
  return hunks;
};

/** Whether what stands between two differences is too little to part them. */
const isShort = (between: readonly string[]): boolean =>
  between.length < 2 && !between.some((word) => IS_END.test(word));

const wordsAndEnds = (text: string): string[] => (text.match(WORD_OR_END) ?? []).map((word) => word.toLowerCase());

const wordsOf = (text: string): string[] => (text.match(WORD) ?? []).map((word) => word.toLowerCase());

/** A rename as `from → to`, without articles and plural; undefined where it is none. */
const renameOf = (before: readonly string[], after: readonly string[]): string | undefined => {
  const [from, to] = [nameOf(before), nameOf(after)];
  if (
    [...before, ...after].some((word) => IS_END.test(word)) ||
    from === '' ||
    to === '' ||
    before.length > LONGEST ||
    after.length > LONGEST
  )
    return undefined;
  return `${from} → ${to}`;
};

const nameOf = (words: readonly string[]): string => {
  const [first = ''] = words;
  return (ARTICLES.has(first) ? words.slice(1) : words).map(singular).join(' ');
};

const singular = (word: string): string => (word.length > 2 ? word.replace(/['’]s$|(?<!s)s$/, '') : word);

/** The old names that the side does not use any more. */
const goneNames = (renames: ReadonlySet<string>, side: string): { from: string; to: string }[] =>
  [...renames].flatMap((rename) => {
    const [from = '', to = ''] = rename.split(' → ');
    return holdsName(side, from) ? [] : [{ from, to }];
  });

interface Hunk {
  /** What was there before: words from `start` up to `end`. */
  start: number;
  end: number;
  /** What is there now: words from `from` up to `to`. */
  from: number;
  to: number;
}

/** What one side renamed throughout. */
export interface Renames {
  /** Whether putting one text in the place of another is part of a rename. */
  has: (from: string, to: string) => boolean;
  gone: readonly { from: string; to: string }[];
}
