import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { CALLOUT } from './callout-lines.ts';
import { noteAttributes, noteTag } from './html-notes.ts';
import { anchorsOf, isBlock, phrasingOf } from './html-phrasing.ts';
import type { AddNote } from './html-notes.ts';
import { tableOf } from './html-table.ts';
import { htmlText, trimmed } from './html-text.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';

/** HTML and Markdown as blocks; what stands in a line between them becomes paragraphs. */
export const flowOf = (nodes: readonly HtmlNode[], note: AddNote): RootContent[] => {
  const blocks: RootContent[] = [];
  let run: HtmlNode[] = [];
  const flush = () => {
    blocks.push(...paragraphOf(phrasingOf(run, note)));
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node);
    else {
      flush();
      blocks.push(...blockOf(node, note));
    }
  }
  flush();
  return blocks;
};

const paragraphOf = (nodes: readonly PhrasingContent[]): Paragraph[] => {
  const children = trimmed(nodes);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
};

const blockOf = (node: HtmlNode, note: AddNote): RootContent[] => {
  if (node.type === 'text') return [];
  if (node.type === 'markdown') return [node.node];
  return [...paragraphOf(anchorsOf(node)), ...elementBlocks(node, note)];
};

const elementBlocks = (element: HtmlElement, note: AddNote): RootContent[] => {
  const { name, children, line } = element;
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      noteAttributes(element, [], note);
      return headingOf(element, note);
    case 'ul':
    case 'ol':
    case 'menu':
      return [listOf(element, note)];
    case 'blockquote':
      noteAttributes(element, [], note);
      return [{ type: 'blockquote', children: asContent(flowOf(children, note)) }];
    case 'pre':
      return codeOf(element, note);
    case 'hr':
      noteAttributes(element, [], note);
      return [{ type: 'thematicBreak' }];
    case 'table':
      noteAttributes(element, [], note);
      return tableOf(element, { note, flowOf: (nodes) => flowOf(nodes, note) });
    case 'dt':
    case 'summary':
    case 'caption':
      noteAttributes(element, [], note);
      return paragraphOf(strongLine(phrasingOf(children, note)));
    case CALLOUT: {
      const title = element.attributes.get('title') ?? '';
      const label = paragraphOf(strongLine(title === '' ? [] : [{ type: 'text', value: title }]));
      return [calloutOf([...label, ...flowOf(children, note)], line)];
    }
    default:
      noteTag(element, note);
      return flowOf(children, note);
  }
};

const headingOf = ({ name, children, line }: HtmlElement, note: AddNote): RootContent[] => {
  const inner = trimmed(phrasingOf(children, note));
  const depth = Number(name.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6; // h1 to h6
  const position = { start: { line, column: 1, offset: 0 }, end: { line, column: 1, offset: 0 } };
  return inner.length > 0 ? [{ type: 'heading', depth, children: inner, position }] : [];
};

/** A callout as the component that pages have for it. */
export const calloutOf = (children: readonly RootContent[], line: number): RootContent => ({
  type: 'mdxJsxFlowElement',
  name: 'Note',
  attributes: [],
  children: asContent(children),
  position: { start: { line, column: 1, offset: 0 }, end: { line, column: 1, offset: 0 } },
});

const strongLine = (nodes: readonly PhrasingContent[]): PhrasingContent[] => {
  const children = trimmed(nodes);
  return children.length > 0 ? [{ type: 'strong', children }] : [];
};

const listOf = (element: HtmlElement, note: AddNote): List => {
  const { name, attributes } = element;
  noteAttributes(element, ['start'], note);
  const start = Number(attributes.get('start') ?? 1);
  const items = itemsOf(element.children, note);
  const isOrdered = name === 'ol';
  return {
    type: 'list',
    ordered: isOrdered,
    start: isOrdered && Number.isSafeInteger(start) && start >= 0 && start < 1e9 ? start : null,
    spread: items.some(
      ({ children }) => children.length > 1 && children.some(({ type }) => type !== 'list' && type !== 'paragraph'),
    ),
    children: items,
  };
};

/** The items of a list; what stands between them is one too. */
const itemsOf = (nodes: readonly HtmlNode[], note: AddNote): ListItem[] => {
  const items: ListItem[] = [];
  let others: HtmlNode[] = [];
  const add = (children: RootContent[]) => {
    if (children.length > 0) items.push({ type: 'listItem', spread: false, children: asContent(children) });
  };
  const flush = () => {
    add(flowOf(others, note));
    others = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && node.name === 'li') {
      flush();
      noteAttributes(node, [], note);
      add([...paragraphOf(anchorsOf(node)), ...flowOf(node.children, note)]);
    } else if (node.type === 'markdown' && node.node.type === 'list') {
      flush();
      items.push(...node.node.children);
    } else others.push(node);
  }
  flush();
  return items;
};

const codeOf = (element: HtmlElement, note: AddNote): RootContent[] => {
  noteAttributes(element, ['class'], note);
  const [only] = element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const classes = [element, only]
    .map((node) => (node?.type === 'element' ? (node.attributes.get('class') ?? '') : ''))
    .join(' ');
  const [, lang] = /(?:^|\s)(?:language|lang)-([\w+#.-]+)/.exec(classes) ?? [];
  const rest = classes.replace(/(?:^|\s)(?:language|lang)-[\w+#.-]+/, '').trim();
  if (rest !== '') note('look', element.line, rest);
  const value = htmlText(element).replace(/^\n/, '').trimEnd();
  return value.trim() === '' ? [] : [{ type: 'code', lang: lang ?? null, value }];
};

/** Blocks as what a quotation or an item may hold. */
const asContent = (nodes: readonly RootContent[]): BlockContent[] => nodes as BlockContent[]; // blocks, as flowOf gives them
