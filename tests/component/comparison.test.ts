import type { HtmlElement } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import Comparison from '../../src/components/blocks/Comparison.astro';
import type { BlockOf } from '../../src/view/blocks.ts';
import { textOf } from '../site/parse-html.ts';
import { wordsOf as interfaceWords } from '../../src/core/words/words.ts';
import { render } from './render.ts';

const WORDS = interfaceWords('en');

const BLOCK: BlockOf<'comparison'> = {
  kind: 'comparison',
  caption: 'What does each look after?',
  columns: { product: 'Product leads', engineering: 'Engineering leads', together: 'Between them' },
  rows: [
    {
      id: 'focus',
      dimension: 'Focus',
      product: 'What and why',
      engineering: 'How',
      together: 'Tell each other',
      links: [
        { href: '/decisions/a/', text: 'Decision A' },
        { href: '/tensions/b/', text: 'Tension B' },
      ],
    },
    { id: 'risk', dimension: 'Risk', product: 'Value', engineering: 'Feasibility', together: 'Both', links: [] },
  ],
};

/** The words that stand in a cell itself; its label and its links are looked at alone. */
const wordsOf = (cell: HtmlElement): string => {
  const own = cell.childNodes.filter(({ nodeName }) => nodeName === '#text').map(({ textContent }) => textContent);
  return cell.is('td') ? own.join('').trim() : textOf(cell);
};

/** Cells as a reader of the source sees them. */
const cellsOf = (row: HtmlElement | undefined) =>
  row?.childElements.map((cell) => ({
    element: cell.tagName,
    scope: cell.getAttributeValue('scope'),
    side: cell.getAttributeValue('data-side'),
    text: wordsOf(cell),
  }));

describe('Comparison', () => {
  let html: HtmlElement;
  beforeAll(async () => {
    html = await render(Comparison, { words: WORDS, block: BLOCK });
  });

  it('is a table with the question as its caption', () => {
    expect(html.querySelectorAll('table').length).toBe(1);
    expect(html.querySelectorAll('table > caption').map(textOf)).toEqual(['What does each look after?']);
  });

  it('heads each column and each row', () => {
    const rows = html.querySelectorAll('tr');
    expect(rows.map(cellsOf)).toEqual([
      [
        { element: 'td', scope: null, side: null, text: '' },
        { element: 'th', scope: 'col', side: 'product', text: 'Product leads' },
        { element: 'th', scope: 'col', side: 'engineering', text: 'Engineering leads' },
        { element: 'th', scope: 'col', side: 'together', text: 'Between them' },
      ],
      [
        { element: 'th', scope: 'row', side: null, text: 'Focus' },
        { element: 'td', scope: null, side: 'product', text: 'What and why' },
        { element: 'td', scope: null, side: 'engineering', text: 'How' },
        { element: 'td', scope: null, side: 'together', text: 'Tell each other' },
      ],
      [
        { element: 'th', scope: 'row', side: null, text: 'Risk' },
        { element: 'td', scope: null, side: 'product', text: 'Value' },
        { element: 'td', scope: null, side: 'engineering', text: 'Feasibility' },
        { element: 'td', scope: null, side: 'together', text: 'Both' },
      ],
    ]);
  });

  it('repeats the heading of its column in each cell for phones only, where a screen reader has it anyway', () => {
    const labels = html.querySelectorAll('tbody .cell-side');
    const sides = ['Product leads', 'Engineering leads', 'Between them'];
    expect(labels.map((label) => [textOf(label), label.getAttributeValue('aria-hidden')])).toEqual(
      [...sides, ...sides].map((side) => [side, 'true']),
    );
  });

  it('gives each row its id, and links to it in its heading', () => {
    const rows = html.querySelectorAll('tbody tr');
    expect(rows.map(({ id }) => id)).toEqual(['focus', 'risk']);
    expect(html.querySelectorAll('tbody th a').map((link) => link.getAttributeValue('href'))).toEqual([
      '#focus',
      '#risk',
    ]);
  });

  it('links in the last cell of a row to what the row raises', () => {
    const links = html.querySelectorAll('.cell-link a');
    expect(links.map((link) => [link.getAttributeValue('href'), textOf(link), link.closest('tr')?.id])).toEqual([
      ['/decisions/a/', 'Decision A', 'focus'],
      ['/tensions/b/', 'Tension B', 'focus'],
    ]);
  });

  it('has a switch for each column, on from the start, under one name', () => {
    const boxes = html.querySelectorAll('fieldset input');
    expect(
      boxes.map((box) => [box.getAttributeValue('type'), box.getAttributeValue('name'), box.hasAttribute('checked')]),
    ).toEqual([
      ['checkbox', 'show-product', true],
      ['checkbox', 'show-engineering', true],
      ['checkbox', 'show-together', true],
    ]);
    expect(html.querySelectorAll('fieldset label').map(textOf)).toEqual(['Product', 'Engineering', 'Together']);
    expect(html.querySelectorAll('fieldset legend').map(textOf)).toEqual(['Columns']);
  });
});
