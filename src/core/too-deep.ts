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
const MARK = /[*_~]+|[[\]]/g;
const EDGE = /^[\s\p{P}\p{S}]?$/u;

/**
 * The first line (from 1) of a body that is nested too deep to be parsed in reasonable time or on an ordinary stack;
 * undefined where there is none. What it lets pass is measured exactly after parsing, by `tooDeepNode`.
 */
export const lineTooDeepToParse = (body: string): number | undefined => {
  let fence: Fence | undefined;
  let open: Open = { emphasis: 0, brackets: 0 };
  for (const [index, line] of body.split('\n').entries()) {
    const before = fence;
    fence = fenceAfter(line, before);
    if (before ?? fence) continue;
    if (isContainerTooDeep(line)) return index + 1;
    open = /^[\s>]*$/.test(line) ? { emphasis: 0, brackets: 0 } : openAfter(line, open);
    if (open.emphasis > MOST_OPEN || open.brackets > MOST_OPEN) return index + 1;
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

/** Counts what a line opens and closes, by the rules of Markdown as far as single characters show them. */
const openAfter = (line: string, { emphasis, brackets }: Open): Open => {
  const text = line.replace(/\\./g, '  ').replace(/(?<!`)(`+)(?!`)[^`]*\1(?!`)/g, (code) => ' '.repeat(code.length));
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const before = text.slice(Math.max(0, index - 1), index);
    const after = text.slice(index + mark.length, index + mark.length + 1);
    if (mark === '[') brackets++;
    else if (mark === ']') brackets = Math.max(0, brackets - 1);
    else if (after.trim() && EDGE.test(before)) emphasis += mark.length;
    else if (before.trim() && EDGE.test(after)) emphasis = Math.max(0, emphasis - mark.length);
  }
  return { emphasis, brackets };
};

interface Fence {
  marks: string;
  /** Whether it stands in a list or quotation, with which it ends. */
  inContainer: boolean;
}
interface Open {
  emphasis: number;
  brackets: number;
}
