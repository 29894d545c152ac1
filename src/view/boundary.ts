import type { BoundaryJob, Item } from './blocks.ts';
import type { Side } from './sides.ts';

/** Sizes in the picture's own units; text is set at 15 units. */
const WIDTH = 1000;
const LINE = 20;
const GAP = 11;
/** Where the titles of the jobs begin. */
const BAND_START = 28;
const HEADER = 66;
const BAND_TITLE = 48;
const BAND_END = 20;
const TEXT_INDENT = 20;
const CHARACTERS = 35;

/** From left to right: what is shared lies where the two sides overlap. */
const COLUMNS = [
  { side: 'product', x: 28 },
  { side: 'together', x: 364 },
  { side: 'engineering', x: 694 },
] as const satisfies { side: Side; x: number }[];
/** The fields of the two sides, and where they overlap. */
const FIELDS = [
  { look: 'field', side: 'product', x: 1, width: 668 },
  { look: 'field', side: 'engineering', x: 338, width: 661 },
  { look: 'overlap', side: 'together', x: 338, width: 331 },
] as const satisfies { look: string; side: Side; x: number; width: number }[];

/** Lays the boundary out as a drawing: a band for each job, a column for each side; mirrored where people read from right to left. */
export const drawBoundary = (jobs: readonly BoundaryJob[], direction: 'ltr' | 'rtl' = 'ltr'): BoundaryDrawing => {
  const isMirrored = direction === 'rtl';
  const at = (x: number): number => (isMirrored ? WIDTH - x : x);
  let y = HEADER;
  const bands = jobs.map((job) => {
    const top = y;
    const columns = COLUMNS.map(({ side, x }) => layColumn(job[side], { side, x, y: top + BAND_TITLE, at }));
    y = Math.max(...columns.map(({ end }) => end)) + BAND_END;
    return { top, title: job.text, href: job.href, items: columns.flatMap(({ items }) => items) };
  });
  return {
    width: WIDTH,
    height: y,
    bands,
    start: at(BAND_START),
    columns: COLUMNS.map(({ side, x }) => ({ side, x: at(x) })),
    fields: FIELDS.map((field) => ({ ...field, x: isMirrored ? WIDTH - field.x - field.width : field.x })),
  };
};

const layColumn = (items: readonly Item[], { side, x, y, at }: ColumnPlace) => {
  let end = y;
  const laid = items.map(({ text, href }): DrawnItem => {
    const lines = wrap(text, CHARACTERS).map((line, index) => ({
      text: line,
      x: at(x + TEXT_INDENT),
      y: end + 15 + index * LINE,
    }));
    const drawn = { side, text, href, mark: MARKS[side](at(x + 6), end + 10), lines };
    end += lines.length * LINE + GAP;
    return drawn;
  });
  return { items: laid, end };
};

/** The shape of each side, as a path around a point: a disc, a square, a diamond. */
const MARKS: Record<Side, (x: number, y: number) => string> = {
  product: (x, y) => `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0`,
  engineering: (x, y) => `M${x - 4} ${y - 4}h8v8h-8z`,
  together: (x, y) => `M${x} ${y - 6}l6 6l-6 6l-6-6z`,
};

/** Breaks text into lines of at most `width` characters, at spaces, without leaving a short word alone at the end. */
const wrap = (text: string, width: number): string[] => {
  const words = text.split(/\s+/);
  const lines = breakLines(words, width);
  const last = lines.at(-1) ?? '';
  return lines.length > 1 && last.length < width / 4
    ? breakLines(words, Math.ceil(text.length / lines.length) + 4)
    : lines;
};

const breakLines = (words: readonly string[], width: number): string[] => {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

interface ColumnPlace {
  side: Side;
  x: number;
  y: number;
  /** Where a place lies in the drawing, which may be mirrored. */
  at: (x: number) => number;
}

interface DrawnItem {
  side: Side;
  text: string;
  href: string | undefined;
  mark: string;
  lines: { text: string; x: number; y: number }[];
}

/** The boundary with every position worked out. */
export interface BoundaryDrawing {
  width: number;
  height: number;
  /** Where the titles of the jobs begin. */
  start: number;
  columns: { side: Side; x: number }[];
  fields: { look: string; side: Side; x: number; width: number }[];
  bands: { top: number; title: string; href: string; items: DrawnItem[] }[];
}
