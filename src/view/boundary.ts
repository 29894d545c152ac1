import type { BoundaryJob, Item } from './blocks.ts';
import type { Side } from './sides.ts';
import { SIDE_NAMES } from './sides.ts';

/** Sizes in the picture's own units; text is set at 15 units. */
const WIDTH = 1080;
const LINE = 20;
const GAP = 10;
const BAND_TITLE = 46;
const BAND_END = 18;
const HEADER = 64;
const CHARACTERS = 36;
const COLUMNS = { product: 28, together: 386, engineering: 744 } as const satisfies Record<Side, number>;

/** Lays the boundary out as a drawing: three bands for the jobs, three columns for whose part is what. */
export const drawBoundary = (jobs: readonly BoundaryJob[]): BoundaryDrawing => {
  let y = HEADER;
  const bands = jobs.map((job) => {
    const top = y;
    const columns = SIDE_NAMES.map((side) => layColumn(job[side], { side, x: COLUMNS[side], y: top + BAND_TITLE }));
    y = Math.max(...columns.map(({ end }) => end)) + BAND_END;
    return { top, title: job.text, href: job.href, items: columns.flatMap(({ items }) => items) };
  });
  return { width: WIDTH, height: y, bands, columns: COLUMNS };
};

const layColumn = (items: readonly Item[], { side, x, y }: { side: Side; x: number; y: number }) => {
  let end = y;
  const laid = items.map(({ text, href }): DrawnItem => {
    const lines = wrap(text, CHARACTERS).map((line, index) => ({ text: line, x: x + 18, y: end + 15 + index * LINE }));
    const drawn = { side, text, href, x, y: end, lines };
    end += lines.length * LINE + GAP;
    return drawn;
  });
  return { items: laid, end };
};

/** Breaks text into lines of at most `width` characters, at spaces. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

interface DrawnItem {
  side: Side;
  text: string;
  href: string | undefined;
  x: number;
  y: number;
  lines: { text: string; x: number; y: number }[];
}

/** The boundary with every position worked out. */
export interface BoundaryDrawing {
  width: number;
  height: number;
  columns: Record<Side, number>;
  bands: { top: number; title: string; href: string; items: DrawnItem[] }[];
}
