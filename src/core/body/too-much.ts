import type { Fault } from './read-body.ts';
import { DEEPEST } from './too-deep.ts';

/** In a block of code, markers are no containers; but only the parser knows where one really ends. */
const DEEPEST_IN_CODE = 10 * DEEPEST;
/** Marks of emphasis in one paragraph, brackets open in it, tags in a body: more take time that grows with their square. */
const MOST_EMPHASIS = 10_000;
const MOST_BRACKETS = 2_000;
const MOST_TAGS = 2_000;
/** Marks of a whole body: a long page has some thousands. */
const MOST_MARKS = 60_000;
/**
 * The parser copies a paragraph for each `&amp;` in it, and counts characters from the start of a line that is not all
 * ASCII for each of its marks: so many characters may it look at for nothing. A long page costs it some thousands.
 */
const MOST_WORK = 100_000_000;

const CONTAINER = /(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*/y;
const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/;
const FENCE = /^((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)(`{3,}(?=[^`]*$)|~{3,})/;
/** A line that belongs to no paragraph before it. */
const BEGINS = /^(?:[\s>]*$|[\s>]*(?:[-*+]\s|\|))/;

/** What in a body would take the parser too long, or more stack than there is; undefined where nothing does. */
export const findTooMuch = (body: string): Fault | undefined => {
  let fence: Fence | undefined;
  let paragraph: Count = { length: 0, emphasis: 0, open: 0 };
  let marks = 0;
  let tags = 0;
  let work = 0;
  let offset = 0;
  for (const line of body.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    const before = fence;
    fence = fenceAfter(line, before);
    if (isContainerTooDeep(line, (before ?? fence) ? DEEPEST_IN_CODE : DEEPEST)) return tooDeep(start);

    if (BEGINS.test(line)) paragraph = { length: 0, emphasis: 0, open: 0 };
    paragraph.length += line.length;
    paragraph.emphasis += countOf(line, /[*_~]/g);
    const mostOpen = paragraph.open + deepest(line);
    paragraph.open = Math.max(0, paragraph.open + countOf(line, /\[/g) - countOf(line, /\]/g));
    marks += 1 + countOf(line, /[|[*_`<{&:@]/g);
    const references = countOf(line, /&[#\w]/g);
    tags += countOf(line, /<\/?[A-Z]/g);
    work += references * paragraph.length;
    if (/[^\0-\x7f]|[{<]/.test(line)) work += countOf(line, /[*_~`[\]!<>{}&|\\/@.]/g) * line.length;
    if (paragraph.emphasis > MOST_EMPHASIS) return tooDeep(start);
    if (mostOpen > MOST_BRACKETS) return tooDeep(start);
    if (marks > MOST_MARKS) return tooMany(start, { what: 'marks', advice: 'split the entry' });
    if (tags > MOST_TAGS) return tooDeep(start);
    if (work > MOST_WORK) return tooMany(start, references > 0 ? REFERENCES : LONG_LINE);
  }
  return undefined;
};

const tooDeep = (offset: number): Fault => ({ code: 'T508', offset, details: { limit: String(DEEPEST) } });

const REFERENCES = {
  what: 'references such as &amp;',
  advice: 'write the characters themselves, or split the paragraph',
};
const LONG_LINE = { what: 'marks in one line', advice: 'break the line' };
const tooMany = (offset: number, details: { what: string; advice: string }): Fault => ({
  code: 'T515',
  offset,
  details,
});

const countOf = (line: string, pattern: RegExp): number => {
  let count = 0;
  for (pattern.lastIndex = 0; pattern.test(line);) count++;
  return count;
};

/** How many brackets of a line are open at once, at most. */
const deepest = (line: string): number => {
  let open = 0;
  let most = 0;
  for (const [bracket] of line.matchAll(/[[\]]/g)) {
    open = Math.max(0, open + (bracket === '[' ? 1 : -1));
    most = Math.max(most, open);
  }
  return most;
};

const fenceAfter = (line: string, fence: Fence | undefined): Fence | undefined => {
  const [, prefix = '', marks] = FENCE.exec(line) ?? [];
  if (fence?.inContainer && /^[^\s>]/.test(line)) return undefined;
  if (!fence) return marks === undefined ? undefined : { marks, inContainer: /\S/.test(prefix) };
  const isClosing = marks?.startsWith(fence.marks) && line.trimEnd().endsWith(marks);
  return isClosing ? undefined : fence;
};

const isContainerTooDeep = (line: string, limit: number): boolean => {
  // Each level of a list takes two columns at least.
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  let at = indent.length;
  let depth = indent.replaceAll('\t', '    ').length > 2 * limit ? limit : 0;
  while (depth <= limit) {
    CONTAINER.lastIndex = at;
    if (/^[*-]/.test(line.slice(at, at + 1)) && THEMATIC_BREAK.test(line.slice(at))) return false;
    if (!CONTAINER.test(line)) return false;
    at = CONTAINER.lastIndex;
    depth++;
  }
  return true;
};

interface Fence {
  marks: string;
  /** Whether it stands in a list or quotation, with which it ends. */
  inContainer: boolean;
}

/** What a paragraph holds up to a line. */
interface Count {
  length: number;
  emphasis: number;
  /** Brackets that are open. */
  open: number;
}
