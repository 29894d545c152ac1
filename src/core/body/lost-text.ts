import type { Code, Definition, FootnoteDefinition, Nodes, Root, Table } from 'mdast';
import type { ProblemCode } from '../problems.ts';
import { textOf } from './body-sections.ts';

/**
 * Text that Markdown reads and no page shows: cells behind the last column, definitions that nothing uses or that come too late,
 * words behind the language of a block of code. The tree is as it was read, with its references.
 */
export const findLostText = (tree: Root, { trusted = false } = {}): LostText[] => {
  const found: LostText[] = [];
  const definitions: AnyDefinition[] = [];
  const used = new Set<string>();
  const read = (node: Nodes): void => {
    if (node.type === 'table') found.push(...lostCells(node));
    // A compiler may make something of it.
    if (node.type === 'code' && !trusted) found.push(...lostWords(node));
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(keyOf('definition', node));
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
    if ('children' in node) node.children.forEach(read);
  };
  read(tree);
  for (const key of footnotesReached(tree, definitions)) used.add(key);
  return [...found, ...lostDefinitions(definitions, used)];
};

/** Takes cells behind the last column away, so that every print of a table has the same. */
export const cutRows = (node: Nodes): void => {
  if (!('children' in node)) return;
  const columns = node.type === 'table' ? columnsOf(node) : Infinity;
  for (const child of node.children) {
    if (child.type === 'tableRow') child.children.length = Math.min(child.children.length, columns);
    cutRows(child);
  }
};

const columnsOf = ({ children: [head] }: Table): number => head?.children.length ?? 0;

const lostCells = (table: Table): LostText[] => {
  const columns = columnsOf(table);
  return table.children.flatMap(({ children: cells }): LostText[] => {
    const lost = cells.slice(columns).filter((cell) => cell.children.length > 0);
    const [node] = lost;
    if (!node) return [];
    const details = { text: lost.map(textOf).join(' | '), found: String(cells.length), columns: String(columns) };
    return [{ node, code: 'T516', details }];
  });
};

const lostWords = (node: Code): LostText[] => (node.meta ? [{ node, code: 'T519', details: { text: node.meta } }] : []);

const lostDefinitions = (definitions: readonly AnyDefinition[], used: ReadonlySet<string>): LostText[] => {
  const seen = new Set<string>();
  return definitions.flatMap((node): LostText[] => {
    const key = keyOf(node.type, node);
    const details = { label: node.type === 'footnoteDefinition' ? `^${labelOf(node)}` : labelOf(node) };
    if (seen.has(key)) return [{ node, code: 'T518', details }];
    seen.add(key);
    return used.has(key) ? [] : [{ node, code: 'T517', details }];
  });
};

/** Footnotes that the text refers to, and those that these refer to. */
const footnotesReached = (tree: Root, definitions: readonly AnyDefinition[]): Set<string> => {
  const first = new Map<string, FootnoteDefinition>();
  for (const node of definitions.toReversed())
    if (node.type === 'footnoteDefinition') first.set(keyOf(node.type, node), node);
  const reached = new Set<string>();
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'footnoteReference') {
      const key = keyOf('footnoteDefinition', node);
      const definition = first.get(key);
      if (!reached.has(key) && definition) waiting.push(...definition.children);
      reached.add(key);
    }
    if ('children' in node && node.type !== 'footnoteDefinition') waiting.push(...node.children);
  }
  return reached;
};

/** Footnotes and addresses may have the same label. */
const keyOf = (type: AnyDefinition['type'], { identifier }: { identifier: string }): string => `${type} ${identifier}`;

const labelOf = ({ label, identifier }: AnyDefinition): string => label ?? identifier;

type AnyDefinition = Definition | FootnoteDefinition;

/** A node whose text no page shows, and why. */
export interface LostText {
  node: Nodes;
  code: ProblemCode;
  details: Record<string, string>;
}
