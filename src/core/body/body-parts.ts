import type { Nodes, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { ComponentName } from '../components.ts';
import { allowed } from './allow-list.ts';
import { wordsOf } from '../words/words.ts';
import type { Words } from '../words/words.ts';
import { readComponent } from './component-node.ts';
import { listItems } from './list-items.ts';

/** Stands for what is in an element, and in no text. */
const INSIDE = '\0';

/** What a composed body prints: HTML, and components between it. The HTML of one part may open what that of a later one closes. */
export const bodyParts = (tree: Root, language = 'en'): Part[] => {
  const words = wordsOf(language);
  const root = toHast(tree, {
    passThrough: ['mdxJsxFlowElement'],
    handlers: { listItem: listItems() },
    footnoteLabel: words.blocks.footnotes,
    footnoteBackLabel: (reference, again) => words.blocks.backTo(`${reference + 1}${again > 1 ? `-${again}` : ''}`),
  });
  return 'children' in root ? joined(allowed(root.children).flatMap((node) => asParts(node, words))) : [];
};

const asParts = (node: RootContent, words: Words): Part[] => {
  if (node.type === 'mdxJsxFlowElement') {
    const children = joined(node.children.flatMap((child) => asParts(child, words)));
    const component = readComponent(node, words);
    if (!component) return children;
    const { name, props, title } = component;
    return [
      {
        component: name,
        props: { ...props, ...(title !== undefined && { title, ...(words.lang && { titleLang: words.lang }) }) },
        children,
      },
    ];
  }
  if (node.type !== 'element' || !holdsComponent(node)) return [{ html: toHtml(node) }];
  const [opening = '', closing = ''] = toHtml({ ...node, children: [{ type: 'text', value: INSIDE }] }).split(INSIDE);
  return [{ html: opening }, ...node.children.flatMap((child) => asParts(child, words)), { html: closing }];
};

const holdsComponent = (node: Nodes): boolean =>
  node.type === 'mdxJsxFlowElement' || ('children' in node && node.children.some(holdsComponent));

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

/** Plain data. Addresses of pictures begin with `SITE_ROOT`. */
export type Part = { html: string } | { component: ComponentName; props: Record<string, string>; children: Part[] };
