import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { withRootPaths } from './code-paths.ts';
import type { Components } from '../components.ts';
import { readComponent } from './component-node.ts';
import { PLAYBOOK_ROOT, SITE_ROOT } from './roots.ts';

const OPTIONS: Parameters<typeof toMarkdown>[1] = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  resourceLink: true,
  // At the start of a line, the value of a term would be code.
  unsafe: [
    { character: 'i', atBreak: true, after: 'mport\\b' },
    { character: 'e', atBreak: true, after: 'xport\\b' },
  ],
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown()],
};
const TO_ROOT = '../../';

/**
 * Prints a resolved body as MDX: the same tree, with the ids of headings, the titles of components and the addresses of files
 * as code. Its modules are found from the root of the project; it takes the path of the site as the property `site`.
 */
export const bodyCode = (tree: Root, of: CodeOf): string =>
  toMarkdown({ type: 'root', children: tree.children.map((node) => asCode(node, of)) }, OPTIONS);

const asCode = (node: RootContent, of: CodeOf): RootContent => {
  const { file, components } = of;
  if ('children' in node) node.children = node.children.map((child) => asCode(child, of)) as typeof node.children; // each for itself
  switch (node.type) {
    case 'mdxjsEsm':
      return { ...node, value: withRootPaths(node.value, { file, isModule: true }) };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return { ...node, value: withRootPaths(node.value, { file, isModule: false }) };
    case 'heading': {
      const id = { type: 'mdxJsxAttribute' as const, name: 'id', value: String(node.data?.hProperties?.id) };
      const element = {
        type: 'mdxJsxTextElement' as const,
        name: `h${node.depth}`,
        attributes: [id],
        children: node.children,
      };
      return { type: 'paragraph', children: [element] };
    }
    case 'image': {
      const attributes = [sitePath('src', node.url), plain('alt', node.alt ?? ''), plain('loading', 'lazy')];
      return { type: 'mdxJsxTextElement', name: 'img', attributes, children: [] };
    }
    case 'link': {
      if (!node.url.startsWith(SITE_ROOT)) return { ...node, url: node.url.replace(PLAYBOOK_ROOT, TO_ROOT) };
      return {
        type: 'mdxJsxTextElement',
        name: 'a',
        attributes: [sitePath('href', node.url)],
        children: node.children,
      };
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const { title, definition } = readComponent(node, components) ?? {};
      if (title === undefined || !definition) return node;
      const lang = definition.titleLang === undefined ? [] : [plain('titleLang', definition.titleLang)];
      return { ...node, attributes: [...node.attributes, plain('title', title), ...lang] };
    }
    default:
      return node;
  }
};

const plain = (name: string, value: string): MdxJsxAttribute => ({ type: 'mdxJsxAttribute', name, value });

const sitePath = (name: string, url: string): MdxJsxAttribute => ({
  type: 'mdxJsxAttribute',
  name,
  value: {
    type: 'mdxJsxAttributeValueExpression',
    value: `props.site + ${JSON.stringify(url.replace(SITE_ROOT, ''))}`,
  },
});

/** Whose body it is, and the components that it may hold. */
interface CodeOf {
  file: string;
  components: Components;
}
