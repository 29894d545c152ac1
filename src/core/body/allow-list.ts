import type { Element, Properties, RootContent } from 'hast';
import type { Words } from '../words/words.ts';
import { PLAYBOOK_ROOT, SITE_ROOT } from './roots.ts';

/** What leads from the page of an entry to the root of its playbook. */
const TO_ROOT = '../../';
const PLAYBOOK = encodeURIComponent(PLAYBOOK_ROOT);
const SITE = encodeURIComponent(SITE_ROOT);

/** All that a body may print: elements, and the properties of each. */
const ELEMENTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    a: ['href', 'title', 'id', 'className', 'ariaDescribedBy', 'ariaLabel', 'dataFootnoteRef', 'dataFootnoteBackref'],
    blockquote: [],
    br: [],
    code: ['className'],
    del: [],
    em: [],
    h2: ['id', 'className'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
    hr: [],
    img: ['src', 'alt', 'title'],
    input: ['type', 'checked', 'disabled'],
    li: ['id', 'className'],
    ol: ['start', 'className'],
    p: [],
    pre: [],
    section: ['className', 'dataFootnotes'],
    strong: [],
    sup: [],
    table: [],
    tbody: [],
    td: ['align'],
    th: ['align'],
    thead: [],
    tr: [],
    ul: ['className'],
  }),
);
/** What some properties may be: addresses as bodies have them once they are resolved. */
const VALUES: Readonly<Record<string, RegExp>> = {
  href: new RegExp(`^(?:${PLAYBOOK}|${SITE}|#|https?://|mailto:)`, 'i'),
  src: new RegExp(`^${SITE}`),
  align: /^(?:left|center|right)$/,
  // Of a language that is nothing but a space of some kind, there is no class.
  className: /^(?!language-$)/,
};

/**
 * The second wall: lets through only elements, properties and addresses of the list, whatever came before. Of other elements,
 * the text stays. Components are checked where the body is read. `words` name what a text alone does not: tables, and boxes.
 */
export const allowed = (nodes: readonly RootContent[], words: Words): RootContent[] =>
  nodes.flatMap((node): RootContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' && node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    // What was allowed among contents is still contents.
    const children = allowed(node.children, words) as typeof node.children;
    if (node.type !== 'element') return [{ ...node, children }];
    const names = ELEMENTS.get(node.tagName);
    return names ? [asPrinted({ ...node, properties: properties(node.properties, names), children }, words)] : children;
  });

const properties = (all: Properties, names: readonly string[]): Properties =>
  Object.fromEntries(
    Object.entries(all).filter(([name, value]) => names.includes(name) && (VALUES[name]?.test(String(value)) ?? true)),
  );

/** Addresses as they lead from a page, pictures that load when they are seen, boxes with names, and tables that scroll by themselves. */
const asPrinted = (element: Element, words: Words): Element => {
  const { href, src, align, ...rest } = element.properties;
  if (element.tagName === 'table') return framed(element, words);
  const properties: Properties = {
    ...(typeof href === 'string' && { href: href.replace(PLAYBOOK, TO_ROOT).replace(SITE, SITE_ROOT) }),
    ...(typeof src === 'string' && { src: src.replace(SITE, SITE_ROOT) }),
    ...rest,
    ...(element.tagName === 'img' && { loading: 'lazy' }),
    ...(element.tagName === 'input' && named(rest.checked === true ? words.blocks.done : words.blocks.toDo, words)),
    // The content security policy allows no style on an element.
    ...(typeof align === 'string' && { className: [`align-${align}`] }),
  };
  return { ...element, properties };
};

/** By keyboard too, so that the page never scrolls sideways. */
const framed = (table: Element, words: Words): Element => ({
  type: 'element',
  tagName: 'div',
  properties: {
    className: ['table-frame'],
    role: 'group',
    ariaLabel: words.blocks.table(columnHeadings(table).join(', ')),
    tabIndex: 0,
  },
  children: [table],
});

/** A name for those who do not see a thing; it says so where it is in another language than the text. */
const named = (ariaLabel: string, { lang }: Words): Properties => ({ ariaLabel, ...(lang !== undefined && { lang }) });

const columnHeadings = ({ tagName, children }: Element): string[] =>
  children.flatMap((child) => {
    if (child.type !== 'element' || tagName === 'tbody') return [];
    return child.tagName === 'th' ? [textOf(child)] : columnHeadings(child);
  });

const textOf = (node: RootContent): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};
