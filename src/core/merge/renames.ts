import { commonPlaces } from '../diff/common.ts';

const WORD = /\{[\w.|\\ ]*\}|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
/** Words, and marks that end a sentence, a field or a cell. */
const WORD_OR_END = new RegExp(`${WORD.source}|[.!?:|]|\\n(?=\\s*?(?:\\n|[-#\\d]))`, 'gu');
const IS_END = /^[.!?:|\n]$/;
const ARTICLES = new Set(['a', 'an', 'the']);
/** A name has at most so many words. */
const LONGEST = 6;
/** A change is a rename when it is made at least so often. */
const OFTEN = 2;

/**
 * Finds what a side renamed throughout: the same words put in the place of the same words, several times. Good for a note to a
 * person, and for nothing that is done without one.
 */
export const findRenames = (base: string, side: string): Renames => {
  const [before, after] = [wordsAndEnds(base), wordsAndEnds(side)];
  const found = new Map<string, Occurrence[]>();
  for (const hunk of hunksOf(before, after)) {
    const name = renameOf(before.slice(hunk.start, hunk.end), after.slice(hunk.from, hunk.to));
    if (name === undefined) continue;
    const around = {
      before: before.slice(0, hunk.start).slice(-LONGEST),
      after: before.slice(hunk.end, hunk.end + LONGEST),
    };
    found.set(name, [...(found.get(name) ?? []), around]);
  }
  const renames = new Map([...found].filter(([, places]) => places.length >= OFTEN));
  return {
    gone: [...renames].flatMap(([rename, places]) => goneName(rename, places, side)),
    made: [...found].flatMap(([rename, places]) => madeOf(rename, places.length)),
  };
};

/** Whether a text holds a name, whatever its case. */
export const holdsName = (text: string, name: string): boolean =>
  ` ${wordsOf(text).map(singular).join(' ')} `.includes(` ${name} `);

/** Where two lists of words differ; differences with fewer than two words between them are one. */
const hunksOf = (before: readonly string[], after: readonly string[]): Hunk[] => {
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

/** What says something of its own: a number, a name of several words, or what was replaced more than once. */
const madeOf = (rename: string, count: number): { from: string; to: string }[] => {
  const [from = '', to = ''] = rename.split(' → ');
  return /\d| /.test(from) || count >= OFTEN ? [{ from, to }] : [];
};

const nameOf = (words: readonly string[]): string => {
  const [first = ''] = words;
  return (ARTICLES.has(first) ? words.slice(1) : words).map(singular).join(' ');
};

const singular = (word: string): string => (word.length > 2 ? word.replace(/['’]s$|(?<!s)s$/, '') : word);

/** The old name with the words that always stand around it, where the side does not use that any more. */
const goneName = (rename: string, places: readonly Occurrence[], side: string): { from: string; to: string }[] => {
  const [from = '', to = ''] = rename.split(' → ');
  const before = commonWords(places.map((place) => place.before.toReversed())).toReversed();
  const after = commonWords(places.map((place) => place.after));
  const around = (name: string) => [...before, name, ...after].map(singular).join(' ');
  return holdsName(side, around(from)) ? [] : [{ from: around(from), to: around(to) }];
};

/** The words that all lists begin with, up to an article or the end of a sentence. */
const commonWords = ([first = [], ...others]: readonly (readonly string[])[]): readonly string[] => {
  const end = first.findIndex(
    (word, index) => ARTICLES.has(word) || IS_END.test(word) || others.some((words) => words[index] !== word),
  );
  return end < 0 ? first : first.slice(0, end);
};

interface Occurrence {
  /** The words before and after it. */
  before: string[];
  after: string[];
}

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
  /** Old names that the side does not use any more, and what it says instead. */
  gone: readonly { from: string; to: string }[];
  /** Names and numbers that the side put others in the place of, anywhere. */
  made: readonly { from: string; to: string }[];
}
