import type { Nodes, Root } from 'mdast';
import { maskMarkup } from './mask-markup.ts';
import type { Masked } from './mask-markup.ts';
import type { StandIns } from './stand-ins.ts';

const COMMENTS = /<!--|\{\s*\/\*/g;
/** Those that MDX itself does not know. */
export const HTML_COMMENTS = /<!--/g;
const ENDS = { '<': /-->/g, '{': /\*\/\s*\}/g };
/** What ends a comment may begin code, with a comment that was none before. */
const MOST_ROUNDS = 8;

/**
 * Puts a stand-in for every character of a comment, of HTML or of MDX, but those that space the text. What looks like one in
 * code is none: only a parser knows, which here reads all tags as text.
 */
export const dropComments = (body: string, { standIns, parse, comments = COMMENTS }: DropOptions): string => {
  let text = body;
  for (let round = 0; round < MOST_ROUNDS && text.search(comments) !== -1; round++) {
    const masked = maskMarkup(text, { standIns, isComponent: () => false });
    const found = commentsIn(text.matchAll(comments), text, textRanges(parse(masked)));
    if (found.length === 0) break;
    text = fill(text, found, standIns.gone);
  }
  return text;
};

const textRanges = (node: Nodes): Range[] => {
  if ('children' in node) return node.children.flatMap(textRanges);
  if (node.type !== 'text') return [];
  return [[node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]];
};

const commentsIn = (openings: Iterable<RegExpExecArray>, text: string, ranges: readonly Range[]): Range[] => {
  const found: Range[] = [];
  let next = 0;
  let until = 0;
  for (const { 0: opening, index } of openings) {
    while ((ranges[next]?.[1] ?? Infinity) <= index) next++;
    if (index < until || (ranges[next]?.[0] ?? Infinity) > index) continue;
    if (isEscaped(text, index)) continue;
    const end = ENDS[opening.startsWith('<') ? '<' : '{'];
    end.lastIndex = index + opening.length;
    const match = end.exec(text);
    // One that never ends is a fault.
    if (!match) break;
    until = end.lastIndex;
    found.push([index, until]);
  }
  return found;
};

/** Whether an odd number of backslashes stands before an offset. */
const isEscaped = (text: string, index: number): boolean => {
  let at = index;
  while (text[at - 1] === '\\') at--;
  return (index - at) % 2 === 1;
};

const fill = (text: string, ranges: readonly Range[], gone: string): string => {
  let result = '';
  let from = 0;
  for (const [start, end] of ranges) {
    result += text.slice(from, start) + text.slice(start, end).replace(/\S/g, gone);
    from = end;
  }
  return result + text.slice(from);
};

interface DropOptions {
  standIns: StandIns;
  parse: (masked: Masked) => Root;
  /** How a comment begins. */
  comments?: RegExp;
}
type Range = [start: number, end: number];
