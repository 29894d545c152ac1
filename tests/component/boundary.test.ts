import type { HtmlElement } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import Boundary from '../../src/components/blocks/Boundary.astro';
import type { BlockOf } from '../../src/view/blocks.ts';
import { textOf } from '../site/parse-html.ts';
import { wordsOf } from '../../src/core/words/words.ts';
import { render } from './render.ts';

const WORDS = wordsOf('en');

const LONG = 'A line that is so long that it cannot stand in one column of the drawing without being broken';

const item = (name: string) => ({ text: name, href: `/${name.toLowerCase().replaceAll(' ', '-')}/` });

const BLOCK: BlockOf<'boundary'> = {
  kind: 'boundary',
  id: 'the-boundary',
  title: 'The boundary',
  jobs: [
    {
      text: 'Create clarity',
      href: '/jobs/create-clarity/',
      product: [item('Vision'), item('Strategy')],
      together: [item('Roadmap')],
      engineering: [item('Architecture')],
    },
    {
      text: 'Improve the system',
      href: '/jobs/improve-the-system/',
      product: [],
      together: [{ text: LONG, href: '/long/' }, item('Ways of working')],
      engineering: [item('Tools')],
    },
  ],
};

const linksIn = (part: HtmlElement | null) =>
  part?.querySelectorAll('a').map((link) => [link.getAttributeValue('href'), textOf(link)]) ?? [];

const ITEMS = [
  ['/jobs/create-clarity/', 'Create clarity'],
  ['/vision/', 'Vision'],
  ['/strategy/', 'Strategy'],
  ['/architecture/', 'Architecture'],
  ['/roadmap/', 'Roadmap'],
  ['/jobs/improve-the-system/', 'Improve the system'],
  ['/tools/', 'Tools'],
  ['/long/', LONG],
  ['/ways-of-working/', 'Ways of working'],
].sort();

describe('Boundary', () => {
  let html: HtmlElement;
  beforeAll(async () => {
    html = await render(Boundary, { words: WORDS, block: BLOCK, rank: 2 });
  });

  it('draws a link for each job and each item, with all its words', () => {
    expect(linksIn(html.querySelector('x-svg')).sort()).toEqual(ITEMS);
  });

  it('says the same in its table', () => {
    expect(linksIn(html.querySelector('table')).sort()).toEqual(ITEMS);
  });

  it('draws job by job, and side by side in the order of the table', () => {
    expect(linksIn(html.querySelector('x-svg'))).toEqual(linksIn(html.querySelector('table')));
  });

  it('says in the drawing whose each item is', () => {
    const sides = (html.querySelector('x-svg')?.querySelectorAll('a') ?? []).flatMap((link) => {
      const side = link.getAttributeValue('data-side');
      return side === null ? [] : [[textOf(link), side]];
    });
    expect(sides.sort()).toEqual(
      [
        ['Architecture', 'engineering'],
        [LONG, 'together'],
        ['Roadmap', 'together'],
        ['Strategy', 'product'],
        ['Tools', 'engineering'],
        ['Vision', 'product'],
        ['Ways of working', 'together'],
      ].sort(),
    );
  });

  it('names the drawing after its heading', () => {
    const drawing = html.querySelector('x-svg');
    const heading = html.querySelector('h2');
    expect({
      role: drawing?.getAttributeValue('role'),
      labelledBy: drawing?.getAttributeValue('aria-labelledby'),
    }).toEqual({
      role: 'group',
      labelledBy: heading?.id,
    });
  });

  it('heads each column and each row of its table', () => {
    const cells = html.querySelectorAll('table th').map((cell) => [cell.getAttributeValue('scope'), textOf(cell)]);
    expect(cells.filter(([scope]) => scope === 'col').length).toBe(4);
    expect(cells.filter(([scope]) => scope === 'row').map(([, text]) => text)).toEqual([
      'Create clarity',
      'Improve the system',
    ]);
    expect(html.querySelectorAll('table caption').length).toBe(1);
  });
});
