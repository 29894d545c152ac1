import type { ListItem, Nodes, Text } from 'mdast';
import { readComponent } from './component-node.ts';
import type { Components } from '../components.ts';
import type { Places } from './places.ts';

/**
 * Makes text again of a box, `[x]`, that stands before no paragraph: to remark-gfm it is none, and Markdown cannot say it.
 */
export const putBackBoxes = (node: Nodes, source: Source): void => {
  if (node.type === 'listItem') putBackBox(node, source);
  if ('children' in node) for (const child of node.children) putBackBoxes(child, source);
};

const putBackBox = (item: ListItem, { body, places, components }: Source): void => {
  const begins = item.children.map((node) => beginsWithText(node, components)).find((known) => known !== undefined);
  if (typeof item.checked !== 'boolean' || begins === true) return;
  const offset = body.indexOf('[', item.position?.start.offset);
  const value = body.slice(offset, offset + 3);
  const text: Text = { type: 'text', value, position: places.range(offset, offset + value.length) };
  const [first] = item.children;
  if (first?.type === 'heading') first.children.unshift({ ...text, value: `${value} ` });
  else item.children.unshift({ type: 'paragraph', children: [text], position: text.position });
  item.checked = null;
};

/** Whether what a node prints begins with a paragraph; undefined where it prints nothing. */
const beginsWithText = (node: Nodes, components: Components | undefined): boolean | undefined => {
  if (node.type !== 'mdxJsxFlowElement') return node.type === 'paragraph';
  const component = readComponent(node, components);
  if (component?.title !== undefined) return true;
  if (component?.definition.isSpeech) return false;
  return node.children.map((child) => beginsWithText(child, components)).find((known) => known !== undefined);
};

interface Source {
  body: string;
  places: Places;
  components?: Components | undefined;
}
