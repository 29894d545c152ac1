import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { parse, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { ENTRY_IDS, HOME, readDist } from './dist.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const judge = unified().use(remarkParse).use(remarkGfm).freeze();

const elements = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => ('tagName' in node ? [node, ...elements(node.childNodes)] : []));

const textOf = (node: Node): string => {
  if ('childNodes' in node) return node.childNodes.map(textOf).join('');
  return node.nodeName === '#text' && 'value' in node ? node.value : '';
};

const attributeOf = ({ attrs }: Element, name: string): string =>
  attrs.find((attribute) => attribute.name === name)?.value ?? '';

/** All elements of a page's Markdown, as remark reads it. */
const copyOf = (id: string): Element[] =>
  elements(parseFragment(toHtml(toHast(judge.parse(readDist(`${id}.md`))))).childNodes);

const pageOf = (id: string): Element[] => elements(parse(readDist(`${id}/index.html`)).childNodes);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The page says minutes beside a title, the copy in brackets. */
const titlesIn = (nodes: readonly Element[]): string[] =>
  nodes
    .filter(({ tagName }) => /^h[12]$/.test(tagName))
    .map((node) => `${node.tagName} ${oneLine(textOf(node)).replace(/ \((\d+ minutes)\)$/, ' $1')}`);

/** What a body is made of, in order: its headings, items, cells, code, and links with whole addresses. */
const madeOf = (nodes: readonly Element[], id: string): string =>
  nodes
    .filter(({ tagName }) => /^(?:h\d|li|td|th|pre|a)$/.test(tagName))
    .map((node) => {
      const text = node.tagName === 'pre' ? textOf(node) : oneLine(textOf(node));
      const address = node.tagName === 'a' ? new URL(attributeOf(node, 'href'), `${HOME}${id}/`).href : '';
      return JSON.stringify([node.tagName, text, address]);
    })
    .join('\n');

const bodyOf = (id: string): Element[] =>
  pageOf(id)
    .filter((node) => attributeOf(node, 'class').split(' ').includes('prose'))
    .flatMap(({ childNodes }) => elements(childNodes));

describe('the Markdown of a page, read by others,', () => {
  it.each(ENTRY_IDS)('has the same titles and the same body: %s', (id) => {
    expect(titlesIn(copyOf(id))).toEqual(titlesIn(pageOf(id)));
    expect(madeOf(copyOf(id), id)).toContain(madeOf(bodyOf(id), id));
  });

  it('is compared where there is a body', () => {
    expect(ENTRY_IDS.filter((id) => madeOf(bodyOf(id), id) !== '').length).toBeGreaterThan(20);
  });
});
