import type { BlockOf, Item } from './blocks.ts';
import { SIDE_NAMES } from './sides.ts';

/** A table with its caption; `asText` prints a cell. */
export const tableAsMarkdown = (
  { title, caption, head, rows, foot }: BlockOf<'table'>,
  asText: (item: Item) => string,
): string => {
  const cells = [...rows, foot].map((row) => row.map(asText));
  return [
    `## ${title}`,
    '',
    caption,
    '',
    tableLine(head),
    tableLine(head.map(() => '---')),
    ...cells.map(tableLine),
  ].join('\n');
};

/** A comparison of the sides, with its caption. */
export const comparisonAsMarkdown = ({ caption, columns, rows }: BlockOf<'comparison'>): string => {
  const head = ['', ...SIDE_NAMES.map((side) => columns[side])];
  const body = rows.map((row) => tableLine([row.dimension, ...SIDE_NAMES.map((side) => row[side])]));
  return [caption, '', tableLine(head), tableLine(head.map(() => '---')), ...body].join('\n');
};

const tableLine = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
