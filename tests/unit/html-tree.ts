import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** Attributes that say something to readers. */
const SAID = new Set(['href', 'src', 'alt', 'title', 'start', 'checked', 'type']);

/**
 * HTML as nested lists of names, attributes and texts, as far as readers notice: spaces as browsers show them, and nothing of
 * ids, classes and frames.
 */
export const treeOf = (html: string): Tree[] => tidy(parseFragment(html).childNodes.flatMap(asTree));

const asTree = (node: DefaultTreeAdapterTypes.ChildNode): Tree[] => {
  if (node.nodeName === '#text' && 'value' in node) return [node.value];
  if (!('tagName' in node)) return [];
  const { tagName, attrs, childNodes } = node;
  const isCode = tagName === 'pre';
  const children = isCode ? [codeOf(node)] : tidy(childNodes.flatMap(asTree));
  // What frames a table says nothing.
  if (tagName === 'div') return children;
  if (tagName === 'li') return [{ li: inParagraphs(children) }];
  const said = attrs.filter(
    ({ name, value }) => SAID.has(name) || (name === 'class' && /^(?:align|language)-/.test(value)),
  );
  const align = attrs.filter(({ name }) => name === 'align').map(({ value }) => `class=align-${value}`);
  // An address of a person says the same with a link and without.
  if (attrs.some(({ name, value }) => name === 'href' && value === `mailto:${textIn(children[0])}`)) return children;
  const attributes = [...said.map(({ name, value }) => `${name}=${value}`), ...align].sort();
  return [{ [[tagName, ...attributes].join(' ')]: children }];
};

/** Whether the blocks of a list item stand apart is nothing that a text says: lines become paragraphs. */
const inParagraphs = (nodes: readonly Tree[]): Tree[] => {
  const blocks: Tree[] = [];
  let isOpen = false;
  for (const node of nodes) {
    const last = blocks.at(-1);
    const isInLine = !isBlock(node);
    const isText = typeof node === 'object' && node.p !== undefined && isCheckbox(last);
    if (isInLine && isOpen && typeof last === 'object') last.p?.push(node);
    else if (isText && typeof last === 'object') last.p?.push(...tidy(node.p ?? []));
    else blocks.push(isInLine ? { p: [node] } : node);
    isOpen = isInLine;
  }
  return blocks.map((block) => (typeof block === 'object' && block.p ? { p: tidy(block.p) } : block));
};

const isCheckbox = (node: Tree | undefined): boolean =>
  typeof node === 'object' && node.p?.length === 1 && JSON.stringify(node.p).includes('"input ');

const textIn = (node: Tree | undefined): string => (typeof node === 'string' ? node : '');

const codeOf = (node: DefaultTreeAdapterTypes.Element): Tree => {
  const code = node.childNodes.find((child) => child.nodeName === 'code');
  const text =
    code && 'childNodes' in code ? code.childNodes.map((child) => ('value' in child ? child.value : '')).join('') : '';
  const language = code && 'attrs' in code ? (code.attrs.find(({ name }) => name === 'class')?.value ?? '') : '';
  return `${language}\n${text}`;
};

/** Neighbouring texts as one, with single spaces, and none at the edges of a block. */
const tidy = (nodes: readonly Tree[]): Tree[] => {
  const result: Tree[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (typeof node === 'string' && typeof last === 'string') result[result.length - 1] = last + node;
    else result.push(node);
  }
  return result
    .map((node, index) =>
      typeof node === 'string' ? trimmed(node, { before: result[index - 1], after: result[index + 1] }) : node,
    )
    .filter((node) => node !== '');
};

const trimmed = (text: string, { before, after }: { before: Tree | undefined; after: Tree | undefined }): string => {
  const spaced = text.replace(/[ \t\n\r]+/g, ' ');
  const start = isEdge(before) ? spaced.trimStart() : spaced;
  return isEdge(after) ? start.trimEnd() : start;
};

/** Beside a block, a break or a box, and at the edge of an element, a space is not seen. */
const isEdge = (node: Tree | undefined): boolean =>
  node === undefined ||
  isBlock(node) ||
  (typeof node === 'object' && /^(?:br|input)\b/.test(Object.keys(node)[0] ?? ''));

const isBlock = (node: Tree): boolean =>
  typeof node === 'object' &&
  /^(?:p|ul|ol|li|blockquote|pre|h\d|table|thead|tbody|tr|th|td|hr|section)\b/.test(Object.keys(node)[0] ?? '');

export type Tree = string | Record<string, Tree[]>;
