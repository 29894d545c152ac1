import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Fault } from '../../body/read-body.ts';
import { DEEPEST, tooDeepNode } from '../../body/too-deep.ts';
import { findTooMuch } from '../../body/too-much.ts';
import { flowOf } from './html-flow.ts';
import { phrasingOf } from './html-phrasing.ts';
import type { AddNote } from './html-notes.ts';
import { htmlTree } from './html-tree.ts';
import type { PreparedBody } from './prepare-lines.ts';

const FEATURES = { frontmatter: false } as const;

/** The tree of a page in plain Markdown, without raw HTML: all of it is Markdown now, or a note. Places are those of the file. */
export const parsePage = ({ text, lineOf }: PreparedBody, note: AddNote): Root | Fault => {
  const tooMuch = findTooMuch(text);
  if (tooMuch) return tooMuch;
  const tree = markdownToMdast(text, { features: FEATURES }) as Root; // the same shapes
  const deep = tooDeepNode(tree);
  if (deep) return { code: 'T508', offset: deep.position?.start.offset ?? 0, details: { limit: String(DEEPEST) } };
  placeInFile(tree, lineOf);
  return withoutHtml(tree, note);
};

const placeInFile = (node: Nodes, lineOf: readonly number[]): void => {
  if (node.position) node.position.start.line = lineOf[node.position.start.line - 1] ?? 1;
  if ('children' in node) for (const child of node.children) placeInFile(child, lineOf);
};

const withoutHtml = (tree: Root, note: AddNote): Root => ({
  ...tree,
  children: tree.children.some((child) => child.type === 'html' || 'children' in child)
    ? blocksOf(tree.children, note)
    : tree.children,
});

/** The blocks of a root, a quotation, an item or a footnote. */
const blocksOf = (children: readonly RootContent[], note: AddNote): RootContent[] => {
  const blocks = children.flatMap((child) => blockOf(child, note));
  if (!blocks.some(({ type }) => type === 'html')) return blocks;
  return flowOf(htmlTree(blocks, { lineOf: lineIn, note, isMarkdown: true }), note);
};

const blockOf = (node: RootContent, note: AddNote): RootContent[] => {
  switch (node.type) {
    case 'paragraph': {
      const children = inlineOf(node.children, note);
      if (!hasHtml(children)) return [{ ...node, children }];
      const [first, ...rest] = flowOf(htmlTree(children, { lineOf: lineIn, note, isMarkdown: false }), note);
      return first ? [first.type === 'paragraph' ? { ...first, position: node.position } : first, ...rest] : [];
    }
    case 'heading':
    case 'tableCell':
      return [{ ...node, children: lineOfNodes(node.children, note) }];
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition':
      return [{ ...node, children: blocksOf(node.children, note) } as RootContent]; // blocks for blocks
    case 'list':
    case 'table':
    case 'tableRow': {
      const children: RootContent[] = node.children;
      return [{ ...node, children: children.flatMap((child) => blockOf(child, note)) } as RootContent]; // items for items, rows for rows
    }
    default:
      return [node];
  }
};

/** The contents of a line, with no HTML left in any of them. */
const lineOfNodes = (nodes: readonly PhrasingContent[], note: AddNote): PhrasingContent[] => {
  const children = inlineOf(nodes, note);
  return hasHtml(children)
    ? phrasingOf(htmlTree(children, { lineOf: lineIn, note, isMarkdown: false }), note)
    : children;
};

const inlineOf = (nodes: readonly PhrasingContent[], note: AddNote): PhrasingContent[] =>
  nodes.map((node) => ('children' in node ? { ...node, children: lineOfNodes(node.children, note) } : node));

const hasHtml = (nodes: readonly RootContent[]): boolean => nodes.some(({ type }) => type === 'html');

const lineIn = (node: RootContent, line: number): number => (node.position?.start.line ?? 1) + line;
