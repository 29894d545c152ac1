import type { Nodes } from 'mdast';

/** The deepest a body may be nested: every list, item, quotation, component and stretch of emphasis is one level. */
export const DEEPEST = 40;
/** Emphasis or brackets that are open at once; reading them takes time that grows with the square of their number. */
const MOST_OPEN = 500;
/** Columns before a list marker: each level of a list takes two at least. */
const WIDEST_INDENT = 2 * DEEPEST;

const CONTAINER = /(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*/y;
const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/;
const FENCE = /^((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)(`{3,}(?=[^`]*$)|~{3,})/;
const MARK = /\*+|_+|~+|[[\]]/g;
const TABLE = /^[\s>]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const EDGE = /^[\s\p{P}\p{S}]?$/u;

/**
 * The first line (from 1) of a body that is nested too deep to be parsed in reasonable time or on an ordinary stack;
 * undefined where there is none. What it lets pass is measured exactly after parsing, by `tooDeepNode`.
 */
export const lineTooDeepToParse = (body: string): number | undefined => {
  let fence: Fence | undefined;
  let open: Open = new Map();
  let inTable = false;
  for (const [index, line] of body.split('\n').entries()) {
    const before = fence;
    fence = fenceAfter(line, before);
    if (before ?? fence) continue;
    if (isContainerTooDeep(line)) return index + 1;
    if (/^[\s>]*$/.test(line)) inTable = false;
    else inTable ||= line.includes('|') && TABLE.test(line);
    // Nothing stays open behind a paragraph, or behind a row of a table.
    if (inTable || /^[\s>]*$/.test(line)) open = new Map();
    if (opensTooMuch(line, open)) return index + 1;
  }
  return undefined;
};

/** The first node that lies deeper than allowed; undefined where there is none. */
export const tooDeepNode = (node: Nodes, depth = 0): Nodes | undefined => {
  if (depth > DEEPEST) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = tooDeepNode(child, depth + 1);
    if (found) return found;
  }
  return undefined;
};

const fenceAfter = (line: string, fence: Fence | undefined): Fence | undefined => {
  const [, prefix = '', marks] = FENCE.exec(line) ?? [];
  if (fence?.inContainer && /^[^\s>]/.test(line)) return undefined;
  if (!fence) return marks === undefined ? undefined : { marks, inContainer: /\S/.test(prefix) };
  const isClosing = marks?.startsWith(fence.marks) && line.trimEnd().endsWith(marks);
  return isClosing ? undefined : fence;
};

const isContainerTooDeep = (line: string): boolean => {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  let at = indent.length;
  let depth = indent.replaceAll('\t', '    ').length > WIDEST_INDENT ? DEEPEST : 0;
  while (depth <= DEEPEST) {
    CONTAINER.lastIndex = at;
    if (/^[*-]/.test(line.slice(at, at + 1)) && THEMATIC_BREAK.test(line.slice(at))) return false;
    if (!CONTAINER.test(line)) return false;
    at = CONTAINER.lastIndex;
    depth++;
  }
  return true;
};

/**
 * Counts in `open` what a line opens and closes, by the rules of Markdown as far as single characters show them, and
 * says whether it is ever too much.
 */
const opensTooMuch = (line: string, open: Open): boolean => {
  const text = line.replace(/\\./g, '  ').replace(/(?<!`)(`+)(?!`)[^`]*\1(?!`)/g, (code) => ' '.repeat(code.length));
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const before = text.slice(Math.max(0, index - 1), index);
    const after = text.slice(index + mark.length, index + mark.length + 1);
    const kind = mark === ']' ? '[' : mark.slice(0, 1);
    const count = (open.get(kind) ?? 0) + mark.length * directionOf(mark, before, after);
    if (count > MOST_OPEN) return true;
    open.set(kind, Math.max(0, count));
  }
  return false;
};

/** 1 where a mark opens something, -1 where it closes something, 0 where it may do both or neither. */
const directionOf = (mark: string, before: string, after: string): 1 | 0 | -1 => {
  if (mark === '[') return 1;
  if (mark === ']') return -1;
  if (after.trim() && EDGE.test(before)) return 1;
  return before.trim() && EDGE.test(after) ? -1 : 0;
};

interface Fence {
  marks: string;
  /** Whether it stands in a list or quotation, with which it ends. */
  inContainer: boolean;
}
/** How many of each mark are open. */
type Open = Map<string, number>;
