import fc from 'fast-check';
import type { Nodes, Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { collections } from '../../collections/index.ts';
import { anyBody, RUNS } from '../../../tests/unit/any-body.ts';
import { LOSSES } from '../losses.ts';
import { resolveTerm } from '../terms.ts';
import type { Part } from './body-parts.ts';
import { composeBody } from './compose-body.ts';
import { readBody } from './read-body.ts';
import { withRoots } from './roots.ts';

const options = {
  file: 'f.mdx',
  collections,
  terms: { leader: { value: 'the <b>head</b>' }, evil: { value: '</p><script>alert(1)</script>{1+1}' } },
  publicFiles: new Set(['p.svg']),
  takenIds: new Set<string>(),
};

describe('code in a language that is no word', () => {
  it('has no class', () => {
    expect(composeBody('````\u00a0\nx\n````', options).parts).toEqual([{ html: '<pre><code>x\n</code></pre>' }]);
  });
});

describe('whatever a body is', () => {
  it(
    'the page holds no element, attribute, address or expression but those of its tree',
    { timeout: 60_000 + RUNS * 20 },
    () => {
      let printed = 0;
      fc.assert(
        fc.property(anyBody, (body) => {
          const { parts, markdown, problems } = composeBody(body, options);
          // What is lost is a problem, and may be printed all the same.
          if (problems.some(({ code }) => !LOSSES.has(code))) {
            expect([parts, markdown]).toEqual([[], '']);
            return;
          }
          printed++;
          const html = parseFragment(withRoots(htmlOf(parts), { playbook: '/p/', site: '/' }));
          const found = readPage(html);
          const { tree, faults } = readBody(body);
          expect(faults).toEqual([]);
          if (!tree) throw new Error('What was printed can be read.');
          expect(found.refused).toEqual([]);
          expect(found.elements).toEqual(elementsOf(tree));
          expect(plain(found.text)).toBe(plain(textOf(tree)));
        }),
        { numRuns: RUNS, ignoreEqualValues: true },
      );
      // Enough of them are more than a list of problems.
      expect(printed).toBeGreaterThan(RUNS / 10);
    },
  );
});

/** Parts as one text, components as elements of their own. */
const htmlOf = (parts: readonly Part[]): string =>
  parts
    .map((part) => ('html' in part ? part.html : `<x-${part.component}>${htmlOf(part.children)}</x-${part.component}>`))
    .join('');

/** All that a page may hold, told once more than in the code. */
const ATTRIBUTES: Record<string, RegExp> = {
  'a href': /^(?:\.\.\/\.\.\/(?:[a-z]+\/(?:[a-z0-9-]+\/)?(?:#.*)?)|#.*|https?:\/\/.*|mailto:.*|\/p\.svg)$/i,
  'a title': /^/,
  'a id': /^user-content-fnref-/,
  'a class': /^data-footnote-backref$/,
  'a aria-describedby': /^footnote-label$/,
  'a aria-label': /^Back to reference /,
  'a data-footnote-ref': /^$/,
  'a data-footnote-backref': /^$/,
  'img src': /^\/p\.svg$/,
  'img alt': /\S/,
  'img title': /^/,
  'img loading': /^lazy$/,
  'input type': /^checkbox$/,
  'input checked': /^$/,
  'input disabled': /^$/,
  'input aria-label': /^(?:Done|To do)$/,
  'code class': /^language-\S+$/,
  'ol start': /^\d+$/,
  'ol class': /^contains-task-list$/,
  'ul class': /^contains-task-list$/,
  'li class': /^task-list-item$/,
  'li id': /^user-content-fn-/,
  'th class': /^align-(?:left|center|right)$/,
  'td class': /^align-(?:left|center|right)$/,
  'div class': /^table-frame$/,
  'div role': /^group$/,
  'div aria-label': /^Table: /,
  'div tabindex': /^0$/,
  'section class': /^footnotes$/,
  'section data-footnotes': /^$/,
  'h2 class': /^sr-only$/,
  ...Object.fromEntries([2, 3, 4, 5, 6].map((depth) => [`h${depth} id`, /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}-]+$/u])),
};

/** Elements that stand for a node of the tree, of which a page may have no more than there are nodes. */
const COUNTED = new Set([
  ...['a', 'blockquote', 'br', 'code', 'del', 'em', 'hr', 'img', 'pre', 'strong', 'table', 'tr', 'x-note', 'x-say'],
  ...['h3', 'h4', 'h5', 'h6'],
]);

const readPage = (fragment: DefaultTreeAdapterTypes.DocumentFragment): PageRead => {
  const found: PageRead = { elements: {}, refused: [], text: '' };
  const known = new Set(['p', 'ul', 'ol', 'li', 'input', 'div', 'thead', 'tbody', 'th', 'td', 'h2', ...COUNTED]);
  const read = (node: DefaultTreeAdapterTypes.Node, inFootnotes: boolean): void => {
    if (node.nodeName === '#text' && 'value' in node) found.text += inFootnotes ? '' : node.value;
    else if ('tagName' in node) {
      const name = node.tagName;
      const isFootnotes = inFootnotes || name === 'section' || isReference(node);
      if (!isFootnotes && !known.has(name)) found.refused.push(`<${name}>`);
      for (const { name: attribute, value } of node.attrs)
        if (ATTRIBUTES[`${name} ${attribute}`]?.test(value) !== true)
          found.refused.push(`${name} ${attribute}="${value}"`);
      if (!isFootnotes && COUNTED.has(name)) found.elements[name] = (found.elements[name] ?? 0) + 1;
      for (const child of node.childNodes) read(child, isFootnotes);
    } else found.refused.push(node.nodeName);
  };
  for (const child of fragment.childNodes) read(child, false);
  return found;
};

const isReference = ({ tagName, attrs, childNodes }: DefaultTreeAdapterTypes.Element): boolean =>
  tagName === 'sup' ||
  (tagName === 'a' && attrs.some(({ name }) => name.startsWith('data-footnote'))) ||
  (tagName === 'sup' && childNodes.length === 0);

const NODES: Partial<Record<Nodes['type'], string>> = {
  link: 'a',
  linkReference: 'a',
  blockquote: 'blockquote',
  break: 'br',
  inlineCode: 'code',
  delete: 'del',
  emphasis: 'em',
  thematicBreak: 'hr',
  image: 'img',
  imageReference: 'img',
  strong: 'strong',
  table: 'table',
  tableRow: 'tr',
};

/** The elements that the tree of a body means. */
const elementsOf = (tree: Root): Record<string, number> => {
  const elements: Record<string, number> = {};
  const add = (name: string | undefined): void => {
    if (name !== undefined && COUNTED.has(name)) elements[name] = (elements[name] ?? 0) + 1;
  };
  const read = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') return;
    if (node.type === 'table') cutRows(node);
    add(NODES[node.type]);
    if (node.type === 'heading') add(`h${node.depth}`);
    if (node.type === 'mdxJsxFlowElement') add(`x-${String(node.name).toLowerCase()}`);
    if (node.type === 'code') ['pre', 'code'].forEach(add);
    if ('children' in node) node.children.forEach(read);
  };
  read(tree);
  return elements;
};

/** Cells beyond the last column are not printed. */
const cutRows = ({ children: rows }: Table): void => {
  for (const row of rows) row.children.length = Math.min(row.children.length, rows[0]?.children.length ?? 0);
};

/** The text of a tree, with terms in place. */
const textOf = (node: Nodes): string => {
  if (node.type === 'footnoteDefinition' || node.type === 'image' || node.type === 'imageReference') return '';
  if (node.type === 'mdxTextExpression') {
    const term = resolveTerm(node.value, options.terms);
    return 'text' in term ? term.text : '';
  }
  const text = 'children' in node ? node.children.map(textOf).join('') : toString(node);
  return node.type === 'heading' ? text.replace(/\s*\[#[^[\]]*\]\s*$/, '') : text;
};

/** What typography changes, and what HTML makes of spaces, does not matter here. */
const plain = (text: string): string =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('…', '...')
    .replaceAll('—', '---')
    .replaceAll('–', '--')
    .replace(/\s+/g, '');

interface PageRead {
  elements: Record<string, number>;
  refused: string[];
  text: string;
}
