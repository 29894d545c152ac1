import type { Nodes, Paragraph, Root, Text } from 'mdast';
import type { Components } from '../components.ts';
import { readComponent } from './component-node.ts';

/** A body as copies, search and "what changed" tell it: what a component says in its place stands in it as text. */
export const withSaid = (tree: Root, components: Components | undefined): Root => {
  const has = Object.values(components ?? {}).some(({ says }) => says !== undefined);
  return has ? toldBy(tree, components) : tree;
};

const toldBy = <Node extends Nodes>(node: Node, components: Components | undefined): Node => {
  if (!('children' in node)) return node;
  const children = node.children.map((child) => toldBy(child, components));
  return { ...node, children: [...saidIn(node, components), ...children] }; // of the same kinds as before
};

const saidIn = (node: Nodes, components: Components | undefined): (Paragraph | Text)[] => {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  const { said } = readComponent(node, components) ?? {};
  if (said === undefined) return [];
  const isInLine = node.type === 'mdxJsxTextElement';
  const text: Text = { type: 'text', value: isInLine && node.children.length > 0 ? `${said} ` : said };
  return isInLine ? [text] : [{ type: 'paragraph', children: [text] }];
};
