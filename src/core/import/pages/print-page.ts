import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Handle, Join, Options } from 'mdast-util-to-markdown';
import type { PageHead } from './page-head.ts';
import { fieldAsYaml } from '../../document/edit-yaml.ts';

/** Prints a page as the text of an entry, in which nothing is code. */
export const printPage = (data: PageHead['data'], tree: Root): string => {
  const fields = Object.entries(data).map(([name, value]) => fieldAsYaml(name, value));
  const body = toMarkdown(tree, OPTIONS).trim();
  return ['---\n', ...fields, '---\n', ...(body === '' ? [] : [`\n${body}\n`])].join('');
};

const printCallout: Handle = (node: RootContent & { type: 'mdxJsxFlowElement' }, _, state, info) => {
  const inner = state.containerFlow(node, info);
  return `<Note>\n\n${inner}\n\n</Note>`;
};

/** In a list item, what is not parted from the block before it may be taken for its last line. */
const joinInItem: Join = (left, right, parent) => {
  if (parent.type !== 'listItem') return undefined;
  const isNested = left.type === 'paragraph' && right.type === 'list' && (right.start ?? 1) === 1;
  return isNested && right.children[0]?.children.length !== 0 ? undefined : 1;
};

/** Bodies read braces as terms, and lines that begin with two words as modules. */
const MDX: Options = {
  unsafe: [
    { character: '{', inConstruct: ['phrasing'] },
    { character: '<', inConstruct: ['phrasing'] },
    { atBreak: true, character: 'i', after: 'mport\\s' },
    { atBreak: true, character: 'e', after: 'xport\\s' },
  ],
  handlers: { mdxJsxFlowElement: printCallout },
};

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  join: [joinInItem],
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), MDX],
};
