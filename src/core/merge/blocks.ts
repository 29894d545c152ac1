import type { Heading, Nodes, RootContent } from 'mdast';
import { fixedIdOf, HeadingIds, headingText } from '../heading-id.ts';
import { readTree } from '../body/read-tree.ts';
import { rememberRecent } from '../remember-recent.ts';
import type { Unit } from './unit.ts';
import { LEAF } from './unit.ts';

/** Cuts Markdown into its blocks, in order; undefined where it cannot be parsed. */
export const readBlocks = rememberRecent((text): Blocks | undefined => {
  const tree = readTree(text);
  if (!tree) return undefined;
  const ids = new HeadingIds();
  const blocks: Block[] = [];
  let end = 0;
  for (const node of tree.children) {
    const [from, to] = rangeOf(node);
    const source = text.slice(from, to);
    const gap = text.slice(end, from);
    const heading = node.type === 'heading' ? readHeading(node, ids) : undefined;
    blocks.push({
      kind: kindOf(node),
      key: keyOf(node, text),
      words: source,
      name: heading?.id ?? ('identifier' in node ? node.identifier : undefined),
      level: node.type === 'heading' ? node.depth : LEAF,
      source,
      gap,
      node,
      origin: { text, offset: from },
      title: heading?.title,
    });
    end = to;
  }
  return { blocks, tail: text.slice(end) };
});

/** White space does not matter in running text. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

const readHeading = (node: Heading, ids: HeadingIds) => {
  const id = fixedIdOf(node) ?? ids.fromText(node);
  ids.add(id);
  return { id, title: headingText(node) };
};

const kindOf = (node: RootContent): BlockKind => {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'table':
      return node.type;
    case 'list':
      return node.ordered ? 'steps' : 'list';
    case 'blockquote':
      return 'quotation';
    default:
      return 'exact';
  }
};

/** What a block says: list markers, numbers, line breaks and the width of columns do not matter; in code all else does. */
const keyOf = (node: Nodes, text: string): string => {
  switch (node.type) {
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'table':
    case 'tableRow':
      return `${markOf(node)}(${node.children.map((child) => keyOf(child, text)).join('|')})`;
    case 'heading':
      return `h${node.depth} ${runningText(node, text).replace(/^#+ ?| ?(?<!#)#*$/g, '')}`;
    case 'tableCell':
      return cellText(node, text);
    case 'paragraph':
      return runningText(node, text);
    case 'code':
      return `code ${node.lang ?? ''} ${node.meta ?? ''}\n${trimLines(node.value)}`;
    case 'thematicBreak':
      return '---';
    default:
      return trimLines(sourceOf(node, text));
  }
};

const markOf = (node: Nodes): string => {
  if (node.type === 'list') return node.ordered ? 'ol' : 'ul';
  if (node.type === 'listItem') return typeof node.checked === 'boolean' ? `li[${node.checked ? 'x' : ' '}]` : 'li';
  return node.type === 'table' ? `table ${(node.align ?? []).map((align) => align ?? '').join(',')}` : node.type;
};

/** The source of running text on one line, without the marks of quotations around it. */
const runningText = (node: Nodes, text: string): string =>
  collapse(sourceOf(node, text).replace(/\n[ \t]*(?:>[ \t]?)+/g, '\n'));

/** The text of a cell, without its bars. */
export const cellText = (node: Nodes, text: string): string =>
  collapse(
    sourceOf(node, text)
      .replace(/^\|/, '')
      .replace(/(?<!\\)\|$/, ''),
  );

const trimLines = (text: string): string => text.replace(/(?<![ \t])[ \t]+$/gm, '').trim();

export const sourceOf = (node: Nodes, text: string): string => text.slice(...rangeOf(node));

export const rangeOf = ({ position }: Nodes): [start: number, end: number] => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
];

type BlockKind = 'paragraph' | 'heading' | 'table' | 'list' | 'steps' | 'quotation' | 'exact' | 'section';

/** A block of a body, or of an item of a list. */
export interface Block extends Unit {
  kind: BlockKind;
  /** What stands between it and the block before. */
  gap: string;
  node: RootContent;
  /** The text that it was read from, and where it begins there. */
  origin: { text: string; offset: number };
  /** A heading's text, as readers see it. */
  title?: string | undefined;
  /** The blocks that a section consists of, where all that stands below its heading is compared as one. */
  parts?: readonly Block[];
}

export interface Blocks {
  blocks: Block[];
  /** What stands behind the last block. */
  tail: string;
}
