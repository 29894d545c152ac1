import type { PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import { noteAttributes } from './html-notes.ts';
import { phrasingOf } from './html-phrasing.ts';
import type { AddNote } from './html-notes.ts';
import { trimmed } from './html-text.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';

const MOST_SPAN = 50;

/** A table of HTML as one of Markdown, or, where its cells hold whole blocks, as these one after the other. */
export const tableOf = (table: HtmlElement, { note, flowOf }: TableOptions): RootContent[] => {
  const rows = rowsIn(table);
  const besides = table.children.filter((child) => !(child.type === 'element' && PARTS.has(child.name)));
  const captions = elementsOf(table.children).filter(({ name }) => name === 'caption');
  const before = flowOf([...captions, ...besides]);
  const cells = rows.flatMap((row) => cellsIn(row));
  if (rows.length < 2 || cells.some((cell) => cell.children.some(isLarge))) {
    note('tag', table.line, table.raw);
    for (const element of [...rows, ...cells]) noteAttributes(element, [], note);
    return [...before, ...cells.flatMap((cell) => flowOf(cell.children))];
  }
  const grid = gridOf(rows, note);
  const columns = Math.max(...grid.map(({ length }) => length));
  const children = grid.map((row): TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: columns }, (_, column): TableCell => ({
      type: 'tableCell',
      children: row[column] ?? [],
    })),
  }));
  return [...before, { type: 'table', align: [], children }];
};

/** Rows of cells, with an empty one wherever another reaches over its place. */
const gridOf = (rows: readonly HtmlElement[], note: AddNote): PhrasingContent[][][] => {
  const covered = new Map<number, number>();
  return rows.map((row) => {
    noteAttributes(row, [], note);
    const line: PhrasingContent[][] = [];
    const skipCovered = () => {
      for (let left = covered.get(line.length) ?? 0; left > 0; left = covered.get(line.length) ?? 0) {
        covered.set(line.length, left - 1);
        line.push([]);
      }
    };
    for (const cell of cellsIn(row)) {
      skipCovered();
      const [wide, high] = ['colspan', 'rowspan'].map((name) => spanOf(cell, name));
      if (wide !== 1 || high !== 1) note('table', cell.line, cell.raw);
      noteAttributes(cell, ['colspan', 'rowspan'], note);
      for (let index = 0; index < (wide ?? 1); index++) {
        if ((high ?? 1) > 1) covered.set(line.length, (high ?? 1) - 1);
        line.push(index === 0 ? trimmed(phrasingOf(cell.children, note)) : []);
      }
    }
    skipCovered();
    return line;
  });
};

const spanOf = (cell: HtmlElement, name: string): number => {
  const span = Number(cell.attributes.get(name) ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MOST_SPAN) : 1;
};

const PARTS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'col']);
const LARGE: ReadonlySet<string> = new Set(['table', 'pre', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'details']);
const LARGE_MARKDOWN: ReadonlySet<string> = new Set(['table', 'code', 'heading', 'blockquote', 'mdxJsxFlowElement']);

/** Whether something is too much for a cell. */
const isLarge = (node: HtmlNode): boolean => {
  if (node.type === 'markdown') return LARGE_MARKDOWN.has(node.node.type);
  return node.type === 'element' && (LARGE.has(node.name) || node.children.some(isLarge));
};

const rowsIn = (element: HtmlElement): HtmlElement[] => {
  const rows: HtmlElement[] = [];
  const loose: HtmlElement[] = [];
  for (const child of elementsOf(element.children)) {
    if (child.name === 'tr') rows.push(child);
    else if (['thead', 'tbody', 'tfoot'].includes(child.name)) rows.push(...rowsIn(child));
    else if (child.name === 'td' || child.name === 'th') loose.push(child);
  }
  return loose.length > 0 ? [...rows, { ...element, name: 'tr', attributes: new Map(), children: loose }] : rows;
};

/** The cells of a row; what stands in no cell is one of its own. */
const cellsIn = (row: HtmlElement): HtmlElement[] =>
  row.children.flatMap((child): HtmlElement[] => {
    if (child.type === 'element' && (child.name === 'td' || child.name === 'th')) return [child];
    if (child.type === 'text' && child.value.trim() === '') return [];
    return [{ ...row, name: 'td', attributes: new Map(), children: [child] }];
  });

const elementsOf = (nodes: readonly HtmlNode[]): HtmlElement[] =>
  nodes.filter((node): node is HtmlElement => node.type === 'element');

interface TableOptions {
  note: AddNote;
  flowOf: (nodes: readonly HtmlNode[]) => RootContent[];
}
