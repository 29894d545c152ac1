import type { Nodes, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { toHast } from 'mdast-util-to-hast';
import type { Components } from '../components.ts';
import { allowed } from './allow-list.ts';
import { wordsOf } from '../words/words.ts';
import { readComponent } from './component-node.ts';
import { listItems } from './list-items.ts';

/** Stands for what is in an element, and in no text. */
const INSIDE = '\0';

/** What a composed body prints: HTML, and components between it. The HTML of one part may open what that of a later one closes. */
export const bodyParts = (tree: Root, { components, language = 'en' }: PartsOptions = {}): Part[] => {
  const words = wordsOf(language);
  const { footnotes, backTo } = words.blocks;
  const root = toHast(tree, {
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
    handlers: { listItem: listItems() },
    footnoteLabel: footnotes,
    footnoteBackLabel: (reference, again) => backTo(`${reference + 1}${again > 1 ? `-${again}` : ''}`),
  });
  return 'children' in root ? joined(allowed(root.children, words).flatMap((node) => asParts(node, components))) : [];
};

const asParts = (node: RootContent, components: Components | undefined): Part[] => {
  if (isElementOfMdx(node)) {
    const children = joined(node.children.flatMap((child) => asParts(child, components)));
    const component = readComponent(node, components);
    if (!component) return children;
    const { name, definition, props, title } = component;
    const { titleLang } = definition;
    const titled = title === undefined ? {} : { title, ...(titleLang !== undefined && { titleLang }) };
    return [{ component: name, props: { ...props, ...titled }, children }];
  }
  if (node.type !== 'element' || !holdsComponent(node)) return [{ html: toHtml(node) }];
  const [opening = '', closing = ''] = toHtml({ ...node, children: [{ type: 'text', value: INSIDE }] }).split(INSIDE);
  return [{ html: opening }, ...node.children.flatMap((child) => asParts(child, components)), { html: closing }];
};

const holdsComponent = (node: Nodes): boolean =>
  isElementOfMdx(node) || ('children' in node && node.children.some(holdsComponent));

const isElementOfMdx = (node: Nodes): node is MdxJsxFlowElementHast | MdxJsxTextElementHast =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Neighbouring HTML as one part. */
const joined = (parts: readonly Part[]): Part[] => {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if ('html' in part && last && 'html' in last) result[result.length - 1] = { html: last.html + part.html };
    else result.push(part);
  }
  return result;
};

interface PartsOptions {
  components?: Components | undefined;
  /** The language of the text, as a tag. */
  language?: string | undefined;
}

/** Plain data. Addresses of pictures begin with `SITE_ROOT`. */
export type Part = { html: string } | { component: string; props: Record<string, string>; children: Part[] };
