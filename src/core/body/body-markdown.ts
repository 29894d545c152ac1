import type { BlockContent, Paragraph, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Join } from 'mdast-util-to-markdown';
import type { Components } from '../components.ts';
import { readComponent } from './component-node.ts';
import { printText } from './print-text.ts';

/** Prints a composed body as plain Markdown: components as their titles and what is in them, and no ids of headings. */
export const bodyMarkdown = (tree: Root, components?: Components): string =>
  toMarkdown({ type: 'root', children: withoutComponents(tree.children, components) }, OPTIONS);

/** In a list item, what is not parted from the block before it may be taken for its last line. */
const joinInItem: Join = (left, right, parent) => {
  if (parent.type !== 'listItem') return undefined;
  const isNested = left.type === 'paragraph' && right.type === 'list' && (right.start ?? 1) === 1;
  return isNested && right.children[0]?.children.length !== 0 ? undefined : 1;
};

const OPTIONS: Parameters<typeof toMarkdown>[1] = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  join: [joinInItem],
  handlers: { text: printText },
  // A wide cell makes no other row longer.
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

const withoutComponents = (nodes: readonly RootContent[], components: Components | undefined): RootContent[] =>
  nodes.flatMap((node): RootContent[] => {
    if (node.type === 'mdxJsxFlowElement') return printed(node, components);
    if (node.type === 'mdxJsxTextElement') return withoutComponents(node.children, components);
    if (!('children' in node)) return [node];
    return [{ ...node, children: withoutComponents(node.children, components) } as typeof node]; // blocks for blocks
  });

const printed = (node: MdxJsxFlowElement, components: Components | undefined): RootContent[] => {
  const component = readComponent(node, components);
  const blocks = withoutComponents(node.children, components) as BlockContent[]; // what a component holds
  if (!component) return blocks;
  const { definition, title } = component;
  const content: RootContent[] = definition.isSpeech ? [{ type: 'blockquote', children: blocks }] : blocks;
  return title === undefined ? content : [label(title), ...content];
};

const label = (text: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: [{ type: 'text', value: text }] }],
});
