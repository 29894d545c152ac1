import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast';

/** What stands in a line. */
const INLINE: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'footnoteReference',
  'linkReference',
  'imageReference',
  'mdxTextExpression',
  'mdxJsxTextElement',
] satisfies PhrasingContent['type'][]);

export const isInline = (node: Nodes): node is PhrasingContent => INLINE.has(node.type);

/** Puts a paragraph around text that stands beside blocks, as in a component on one line. */
export const asBlocks = (nodes: readonly RootContent[]): BlockContent[] => {
  const blocks: BlockContent[] = [];
  let inline: PhrasingContent[] | undefined;
  for (const node of nodes) {
    if (!isInline(node)) {
      inline = undefined;
      blocks.push(node as BlockContent); // what is not in a line
    } else if (inline) inline.push(node);
    else blocks.push({ type: 'paragraph', children: (inline = [node]) });
  }
  return blocks;
};
