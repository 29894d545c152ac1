import type { Token } from './tokens.ts';

/** An island of agreement with at most so many words and letters between two changes is given up. */
const ISLAND_WORDS = 2;
const ISLAND_LETTERS = 8;
/** A sentence of which more than this changed is shown as a whole. */
const MOST_CHANGED = 0.6;

const SENTENCE_END = /^[.!?…。！？]$/;

/** Joins changes between which hardly anything stayed. */
export const joinNearRegions = (regions: readonly Region[], { before }: TextPair): Region[] => {
  const joined: Region[] = [];
  for (const region of regions) {
    const last = joined.at(-1);
    const isNear = last && isIsland(before.slice(last.before[1], region.before[0]));
    // Two words that were added read better apart.
    const replaces = last && [last, region].some(hasBefore) && [last, region].some(hasAfter);
    if (last && isNear && replaces) joined[joined.length - 1] = span(last, region);
    else joined.push(region);
  }
  return joined;
};

/** Turns the changes in a sentence into one of the whole sentence where most of it changed and both sides have words. */
export const wholeSentences = (regions: readonly Region[], pair: TextPair): Region[] =>
  bySentence(regions, pair.before)
    .map((group) => {
      const [first] = group;
      const last = group.at(-1);
      if (!first || !last || !group.some(hasBefore) || !group.some(hasAfter)) return group;
      const whole = widen(span(first, last), pair);
      const length = (tokens: readonly Token[]) => tokens.reduce((sum, { mark }) => sum + mark.length, 0);
      const all = length(pair.before.slice(...whole.before)) + length(pair.after.slice(...whole.after));
      const changed = group.reduce(
        (sum, region) => sum + length(pair.before.slice(...region.before)) + length(pair.after.slice(...region.after)),
        0,
      );
      return changed / all > MOST_CHANGED ? [whole] : group;
    })
    .flat();

/** Moves a stretch that was only added, or only removed, so that it begins where a sentence begins, if it can be read so. */
export const slideToSentences = (regions: readonly Region[], pair: TextPair): Region[] => {
  const slid: Region[] = [];
  for (const [index, region] of regions.entries()) {
    const side = hasBefore(region) ? 'before' : 'after';
    const [start, end] = region[side];
    const earliest = slid.at(-1)?.[side][1] ?? 0;
    const latest = regions[index + 1]?.[side][0] ?? pair[side].length;
    const isReplaced = hasBefore(region) && hasAfter(region);
    slid.push(isReplaced ? region : shifted(region, shiftToSentence(pair[side], { start, end, earliest, latest })));
  }
  return slid;
};

const shifted = ({ before, after }: Region, by: number): Region => ({
  before: [before[0] + by, before[1] + by],
  after: [after[0] + by, after[1] + by],
});

/** How far a stretch can go so that a sentence ends before it and at its end; 0 where it cannot. */
const shiftToSentence = (tokens: readonly Token[], { start, end, earliest, latest }: Stretch): number => {
  const fits = (by: number) => endsSentence(tokens[start + by - 1]) && endsSentence(tokens[end + by - 1]);
  for (let by = 0; start + by >= earliest; by -= 1) {
    if (fits(by)) return by;
    if (tokens[start + by - 1]?.mark !== tokens[end + by - 1]?.mark) break;
  }
  for (let by = 0; end + by <= latest; by += 1) {
    if (fits(by)) return by;
    if (tokens[start + by]?.mark !== tokens[end + by]?.mark) break;
  }
  return 0;
};

/** The changes of each sentence: those between which no sentence ends. */
const bySentence = (regions: readonly Region[], tokens: readonly Token[]): Region[][] => {
  const groups: Region[][] = [];
  for (const region of regions) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const endsBetween = last && tokens.slice(last.before[1], region.before[0]).some(endsSentence);
    if (group && !endsBetween) group.push(region);
    else groups.push([region]);
  }
  return groups;
};

/** A change and what stayed of its sentence around it. */
const widen = ({ before: [start, end], after }: Region, { before: tokens, after: tokensAfter }: TextPair): Region => {
  let back = 0;
  while (start - back > 0 && after[0] - back > 0 && !endsSentence(tokens[start - back - 1])) back += 1;
  let on = 0;
  if (!endsSentence(tokens[end - 1]) || !endsSentence(tokensAfter[after[1] - 1]))
    while (end + on < tokens.length) {
      on += 1;
      if (endsSentence(tokens[end + on - 1])) break;
    }
  return { before: [start - back, end + on], after: [after[0] - back, after[1] + on] };
};

const isIsland = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ isWord }) => isWord);
  const letters = words.reduce((sum, { mark }) => sum + mark.length, 0);
  return words.length <= ISLAND_WORDS && letters <= ISLAND_LETTERS && !tokens.some(endsSentence);
};

const endsSentence = (token: Token | undefined): boolean => token !== undefined && SENTENCE_END.test(token.mark);

const span = (first: Region, last: Region): Region => ({
  before: [first.before[0], last.before[1]],
  after: [first.after[0], last.after[1]],
});

const hasBefore = ({ before: [start, end] }: Region): boolean => end > start;
const hasAfter = ({ after: [start, end] }: Region): boolean => end > start;

interface Stretch {
  start: number;
  end: number;
  earliest: number;
  latest: number;
}

/** Two texts as tokens. */
export interface TextPair {
  before: Token[];
  after: Token[];
}

/** A change: the tokens from one place up to another before, and what stands there after. */
export interface Region {
  before: [number, number];
  after: [number, number];
}
