import type { Nodes } from 'mdast';
import type { Block } from './blocks.ts';
import { collapse, rangeOf } from './blocks.ts';
import type { Unit } from './unit.ts';
import { LEAF } from './unit.ts';

const BOUNDARY = /(?=\s)(?<=[.!?…:]["'”’)\]]*)\s+(?=["'“‘(]?[\p{Lu}\p{N}{[`*_])/gu;
/** A line that holds a picture and nothing else. */
const PICTURE = /^[ \t]*!\[(?:\\.|[^\\\]\n])*\](?:\([^()\n]*\)|\[[^\]\n]*\])[ \t]*\\?$/;
const LINE_BREAK = /(?<![ \t])[ \t]*\n[ \t]*/g;
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|no|mr|mrs|ms|dr|st|fig|p|pp)|\b\p{Lu})\.$/iu;

/** Cuts a paragraph into sentences, never inside emphasis, a link, code, a component or a term. */
export const sentencesOf = ({ source, node, origin }: Block): Sentence[] => {
  const closed =
    'children' in node ? node.children.filter(({ type }) => type !== 'text').map(rangeWithin(origin.offset)) : [];
  return cutSentences(source, closed);
};

/** Cuts running text into sentences; no sentence ends within one of the closed ranges. */
export const cutSentences = (source: string, closed: readonly Range[] = []): Sentence[] => {
  const sentences: Sentence[] = [];
  let start = 0;
  let gap = '';
  const add = (end: number, next: string) => {
    const text = source.slice(start, end);
    if (text !== '') sentences.push(asSentence(text, { gap, closed: shift(closed, start, end) }));
    gap = next;
    start = end + next.length;
  };
  const breaks = breaksAroundPictures(source);
  for (const { 0: space, index } of [...source.matchAll(BOUNDARY), ...breaks].sort((a, b) => a.index - b.index)) {
    if (index < start) continue;
    const isBreak = breaks.some((one) => one.index === index);
    const isClosed = closed.some(([from, to]) => from < index + space.length && index < to);
    const isShort = !isBreak && ABBREVIATION.test(source.slice(Math.max(start, index - 12), index));
    if (!isClosed && !isShort) add(index, space);
  }
  add(source.length, '');
  return sentences;
};

/** Whether a text holds a picture: no sentence of somebody else's joins its line. */
export const holdsPicture = (text: string): boolean =>
  text.split('\n').some((line) => line.includes('![') && /\][([]/.test(line.slice(line.indexOf('!['))));

/** The line breaks before and after lines that hold nothing but a picture: no sentence goes over such a line. */
const breaksAroundPictures = (source: string): { 0: string; index: number }[] => {
  if (!holdsPicture(source)) return [];
  const isPicture = (line: string | undefined) => PICTURE.test(line ?? '');
  const lines = source.split('\n');
  return [...source.matchAll(LINE_BREAK)].filter((_, place) => isPicture(lines[place]) || isPicture(lines[place + 1]));
};

export const asSentence = (text: string, { gap, closed }: Pick<Sentence, 'gap' | 'closed'>): Sentence => ({
  kind: 'sentence',
  key: collapse(text),
  words: text,
  level: LEAF,
  source: text,
  gap,
  closed,
});

const rangeWithin =
  (offset: number) =>
  (node: Nodes): Range => {
    const [start, end] = rangeOf(node);
    return [start - offset, end - offset];
  };

const shift = (ranges: readonly Range[], start: number, end: number): Range[] =>
  ranges.filter(([from, to]) => from >= start && to <= end).map(([from, to]) => [from - start, to - start]);

type Range = readonly [start: number, end: number];

export interface Sentence extends Unit {
  /** What stands between it and the sentence before. */
  gap: string;
  /** The parts that are compared as a whole: links, code, components, terms. */
  closed: readonly Range[];
}
