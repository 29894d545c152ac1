import { collapse } from './blocks.ts';
import { holdsPicture } from './sentences.ts';
import type { Sentence } from './sentences.ts';

/** The widest that a paragraph may be wrapped beyond its longest line. */
const SLACK = 16;
/** Widths that people wrap to; where a paragraph may be wrapped to several, it is one of these. */
const USUAL_WIDTHS = [80, 100, 120, 72];
/** What must not begin a line, since Markdown would take it for the beginning of something. */
const NOT_FIRST = /^(?:[-+*#>|=~`<:_]|\d+[.)])/;

/** Joins lines but those that end in a break of their own. */
export const onOneLine = (text: string): string => text.replace(/(?<! {2}|\\)\n[ \t]*/g, ' ');

/** What stands between most sentences; empty where there is only one. */
export const commonGap = (sentences: readonly Sentence[]): string => {
  const gaps = sentences.slice(1).map(({ gap }) => gap.replace(/(?<![ \t])[ \t]+(?=\n)/, ''));
  const breaks = gaps.filter((gap) => gap.includes('\n'));
  if (gaps.length === 0) return '';
  return breaks.length * 2 > gaps.length ? '\n' : ' ';
};

/** Wraps a text as wide as `model` is wrapped; leaves it as it is where that is not wrapped to a width. */
export const wrapLike = (text: string, model: string): string => {
  const isBroken = / {2}\n|\\\n/.test(model + text) || holdsPicture(model + text);
  if (!model.includes('\n') || isBroken) return text;
  const longest = Math.max(...model.split('\n').map(({ length }) => length));
  const widths = Array.from({ length: SLACK }, (_, more) => longest + more);
  const fitting = widths.filter((width) => wrap(model, width) === model);
  const width = USUAL_WIDTHS.find((usual) => fitting.includes(usual)) ?? fitting[0];
  return width === undefined ? text : wrap(text, width);
};

const wrap = (text: string, width: number): string => {
  let line = '';
  const lines: string[] = [];
  for (const word of collapse(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width && !NOT_FIRST.test(word)) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
};
