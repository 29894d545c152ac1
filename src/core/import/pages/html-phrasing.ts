import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isInline } from '../../body/as-blocks.ts';
import { BLOCKS, EMBEDDED, HIDDEN } from './html-tags.ts';
import { anchorNode, htmlText, joined, raised, trimmed } from './html-text.ts';
import { noteAttributes, noteTag } from './html-notes.ts';
import type { AddNote } from './html-notes.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';

/** HTML and Markdown as the contents of one line: blocks among them are parted by a sign. */
export const phrasingOf = (nodes: readonly HtmlNode[], note: AddNote): PhrasingContent[] => {
  const parts: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (isBlock(node)) parts.push(trimmed(lineOf(node, note)), []);
    else parts.at(-1)?.push(...lineOf(node, note));
  }
  return parts.length === 1 ? (parts[0] ?? []) : joined(parts.map(trimmed));
};

/** Whether a node is a block, or holds one. */
export const isBlock = (node: HtmlNode): boolean => {
  if (node.type === 'text') return false;
  if (node.type === 'markdown') return !isInline(node.node);
  return BLOCKS.has(node.name) || (!HIDDEN.has(node.name) && node.children.some(isBlock));
};

const lineOf = (node: HtmlNode, note: AddNote): PhrasingContent[] => {
  if (node.type === 'text') {
    const value = node.isRaw ? node.value.replace(/\s+/g, ' ') : node.value;
    return value === '' ? [] : [{ type: 'text', value }];
  }
  if (node.type === 'markdown') return markdownLine(node.node);
  return [...anchorsOf(node), ...elementLine(node, note)];
};

const markdownLine = (node: RootContent): PhrasingContent[] => {
  if (isInline(node)) return [node];
  if (node.type === 'code') return [{ type: 'inlineCode', value: node.value.replaceAll('\n', ' ') }];
  if (!('children' in node)) return node.type === 'thematicBreak' ? [] : [{ type: 'text', value: toString(node) }];
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return node.children;
  return joined(node.children.map(markdownLine));
};

const elementLine = (element: HtmlElement, note: AddNote): PhrasingContent[] => {
  const { name, raw, line, children } = element;
  if (HIDDEN.has(name)) {
    note('dropped', line, `${raw}${htmlText(element)}`);
    return [];
  }
  if (EMBEDDED.has(name)) return embedded(element, note);
  const inner = () => phrasingOf(children, note);
  switch (name) {
    case 'br':
      return [{ type: 'break' }];
    case 'b':
    case 'strong':
      return wrapped('strong', element, note);
    case 'i':
    case 'em':
      return wrapped('emphasis', element, note);
    case 's':
    case 'strike':
    case 'del':
      return wrapped('delete', element, note);
    case 'code':
    case 'kbd':
    case 'tt':
    case 'samp':
      return codeOf(element, note);
    case 'sup':
    case 'sub': {
      const signs = raised(htmlText(element), name);
      if (signs !== undefined) return [{ type: 'text', value: signs }];
      break;
    }
    case 'a':
      return linkOf(element, note);
    case 'img':
      return [imageOf(element, note)];
    case 'wbr':
      return [];
    case 'input':
      if (element.attributes.get('type') !== 'checkbox') break;
      noteAttributes(element, ['type', 'checked'], note);
      return [{ type: 'text', value: element.attributes.has('checked') ? '☑' : '☐' }];
    case 'q':
      return [{ type: 'text', value: '“' }, ...inner(), { type: 'text', value: '”' }];
  }
  noteTag(element, note);
  return inner();
};

const wrapped = (type: 'strong' | 'emphasis' | 'delete', element: HtmlElement, note: AddNote): PhrasingContent[] => {
  noteAttributes(element, [], note);
  const inner = phrasingOf(element.children, note);
  const children = trimmed(inner);
  if (children.length === 0) return inner;
  const text = htmlText(element);
  // Marks stand next to words; spaces go outside.
  return [
    ...(/^\s/.test(text) ? [{ type: 'text' as const, value: ' ' }] : []),
    { type, children },
    ...(/\s$/.test(text) ? [{ type: 'text' as const, value: ' ' }] : []),
  ];
};

const codeOf = (element: HtmlElement, note: AddNote): PhrasingContent[] => {
  noteAttributes(element, [], note);
  const value = htmlText(element).replace(/\s+/g, ' ').trim();
  const isText = element.children.every(
    (child) => child.type !== 'element' && (child.type !== 'markdown' || child.node.type === 'text'),
  );
  if (value === '') return [];
  return isText ? [{ type: 'inlineCode', value }] : phrasingOf(element.children, note);
};

const linkOf = (element: HtmlElement, note: AddNote): PhrasingContent[] => {
  const { attributes, children, line } = element;
  const url = attributes.get('href');
  noteAttributes(element, ['href', 'title', 'id', 'name'], note);
  const inner = phrasingOf(children, note);
  if (url === undefined) return inner;
  const text = trimmed(inner);
  const title = attributes.get('title');
  return [{ type: 'link', url, ...(title && { title }), children: text, position: placeAt(line) }];
};

const imageOf = (element: HtmlElement, note: AddNote): PhrasingContent => {
  const { attributes, line } = element;
  noteAttributes(element, ['src', 'alt', 'title', 'id', 'name'], note);
  const url = attributes.get('src') ?? '';
  const title = attributes.get('title');
  return { type: 'image', url, alt: attributes.get('alt') ?? '', ...(title && { title }), position: placeAt(line) };
};

/** A link to what would be loaded, and what stands there instead where it is not. */
const embedded = (element: HtmlElement, note: AddNote): PhrasingContent[] => {
  const { attributes, children, line } = element;
  const sources = children.filter((child) => child.type === 'element' && child.name === 'source');
  const others = children.filter((child) => !sources.includes(child));
  const addresses = sources.map((source) => (source.type === 'element' ? source.attributes.get('src') : undefined));
  const url = [attributes.get('src'), attributes.get('data'), ...addresses].find((address) => address);
  note('embedded', line, [element, ...sources].map((tag) => ('raw' in tag ? tag.raw : '')).join(' '));
  const inner = trimmed(phrasingOf(others, note));
  const title = attributes.get('title') ?? '';
  const position = placeAt(line);
  if (url === undefined) return inner;
  if (/\.(?:svg|png|jpe?g|gif|webp)$/i.test(url))
    return joined([[{ type: 'image', url, alt: title, position }], inner]);
  return joined([[{ type: 'link', url, children: [{ type: 'text', value: title || url }], position }], inner]);
};

/** Their ids are for each other. */
const OF_FORMS: ReadonlySet<string> = new Set(['input', 'label', 'button', 'select', 'textarea', 'form']);

/** The ids that an element stands for. */
export const anchorsOf = ({ name, attributes }: HtmlElement): PhrasingContent[] =>
  [OF_FORMS.has(name) ? undefined : attributes.get('id'), name === 'a' ? attributes.get('name') : undefined]
    .filter((id) => id !== undefined && id !== '')
    .map((id) => anchorNode(id ?? ''));

/** A place of a node that no parser has read. */
const placeAt = (line: number) => ({
  start: { line, column: 1, offset: 0 },
  end: { line, column: 1, offset: 0 },
});
