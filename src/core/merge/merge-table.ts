import type { Table, TableRow } from 'mdast';
import type { Block } from './blocks.ts';
import { cellText, rangeOf } from './blocks.ts';
import type { MergeContext } from './context.ts';
import { mergeSentence } from './merge-prose.ts';
import { asSentence } from './sentences.ts';
import { mergeSequence } from './sequence.ts';
import type { ThreeWay } from './sequence.ts';
import type { Unit } from './unit.ts';
import { LEAF } from './unit.ts';

/** Merges a table by row, and a row by cell; the first cell names the row. Columns and header are compared as a whole. */
export const mergeTable = ({ base, mine, theirs }: ThreeWay<Block>, context: MergeContext): string => {
  const { report, place } = context;
  const tables = { base: readTable(base), mine: readTable(mine), theirs: readTable(theirs) };
  if (!sameColumns(tables.mine, tables.theirs)) {
    const texts = { base: base.source, mine: mine.source, theirs: theirs.source };
    return texts[
      report.conflict(place, 'one side changed the columns of a table, and the other changed the table too', texts)
    ];
  }
  const placeOf = (row: Row | undefined, index: number) =>
    `${place}, row ${row?.name === undefined ? index + 1 : `"${row.name}"`}`;
  const rows = mergeSequence<Row>(
    { base: named(tables.base.rows), mine: named(tables.mine.rows), theirs: named(tables.theirs.rows) },
    {
      match: { likeness: true, moves: 'followed' },
      inserts: 'noted',
      merge: (units) => mergeRow(units, { ...context, place: placeOf(units.mine, 0) }),
      place,
      placeOf: (side, index) => placeOf(tables[side].rows[index], index),
      report,
    },
  );
  const widths = widthsOf(tables.mine.lines);
  const lines = rows.map(({ unit, mine: index }) => {
    const own = tables.mine.rows[index ?? -1];
    return own?.key === unit.key ? own.source : writeRow(unit, widths);
  });
  return [...tables.mine.lines.slice(0, 2), ...lines].join(`\n${tables.mine.indent}`);
};

const sameColumns = (a: TableText, b: TableText): boolean =>
  a.align === b.align && a.header.join(' | ') === b.header.join(' | ');

const readTable = ({ node, source, origin }: Block): TableText => {
  const table = node as Table; // blocks of this kind are tables
  const lines = source.split('\n').map((line) => line.trim());
  const [header, ...rows] = table.children;
  const cells = (row: TableRow | undefined) => row?.children.map((cell) => cellText(cell, origin.text)) ?? [];
  const [start] = rangeOf(table);
  return {
    lines,
    align: (table.align ?? []).join(),
    header: cells(header),
    rows: rows.map((row) => readRow(cells(row), origin.text.slice(...rangeOf(row)))),
    indent: /(?<![ \t])[ \t]*$/.exec(origin.text.slice(0, start).split('\n').at(-1) ?? '')?.[0] ?? '',
  };
};

const readRow = (cells: string[], source: string): Row => ({
  kind: 'row',
  key: cells.join(' | '),
  words: cells.join(' '),
  level: LEAF,
  source,
  cells,
  name: cells[0] ?? '',
});

/** The first cell names a row unless two rows share it. */
const named = (rows: readonly Row[]): Row[] => {
  const counts = new Map<string, number>();
  for (const { name = '' } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
  return rows.map((row) => (row.name && counts.get(row.name) === 1 ? row : { ...row, name: undefined }));
};

const mergeRow = (units: ThreeWay<Row>, context: MergeContext): Row => {
  const { base, mine, theirs } = units;
  if (theirs.key === base.key || theirs.key === mine.key) return mine;
  if (mine.key === base.key) return theirs;
  const before = context.report.conflicts.length;
  const cells = mine.cells.map((_, index) => {
    const cell = (row: Row) => asSentence(row.cells[index] ?? '', { gap: '', closed: [] });
    return mergeSentence({ base: cell(base), mine: cell(mine), theirs: cell(theirs) }, context, 'the same cell').source;
  });
  if (context.report.conflicts.length === before) {
    const texts = { base: base.source, mine: mine.source, theirs: theirs.source };
    context.report.note(context.place, 'both sides changed this row', texts);
  }
  return { ...readRow(cells, ''), name: mine.name };
};

/** The width of each column where all lines agree on it. */
const widthsOf = (lines: readonly string[]): number[] => {
  const [first = [], ...others] = lines.map((line) => line.split(/(?<!\\)\|/).map(({ length }) => length));
  const isAligned = others.every((widths) => widths.join() === first.join());
  return isAligned ? first.slice(1, -1) : [];
};

const writeRow = ({ cells }: Row, widths: readonly number[]): string =>
  `| ${cells.map((cell, index) => cell.padEnd((widths[index] ?? 2) - 2)).join(' | ')} |`;

interface TableText {
  lines: string[];
  align: string;
  header: string[];
  rows: Row[];
  indent: string;
}

interface Row extends Unit {
  cells: string[];
}
