import type { HtmlElement } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { attribute, findOnPages, HOME, LOOKED_AT, MOVED, placeOf, READ_CLOSELY, READ_PAGES, repeated } from './dist.ts';
import { htmlFaults } from './html-faults.ts';
import { attributesOf, parseHtml, textOf } from './parse-html.ts';

const everyElement = ({ document }: { document: HtmlElement }): HtmlElement[] => document.querySelectorAll('*');

describe('the HTML of every page', () => {
  it('is valid', async () => {
    expect(await htmlFaults(LOOKED_AT)).toEqual([]);
  });

  it('has one heading of level 1', () => {
    expect(
      findOnPages(({ document }) => {
        const count = document.querySelectorAll('h1').length;
        return count === 1 ? [] : [`${count} h1`];
      }),
    ).toEqual([]);
  });

  it('skips no level of heading', () => {
    expect(
      findOnPages((page) => {
        const headings = everyElement(page).filter(({ tagName }) => /^h[1-6]$/.test(tagName));
        // The title of the page is level 1, wherever it stands.
        return headings.flatMap((heading, index) => {
          const before = headings[index - 1];
          const [level, last] = [levelOf(heading), before ? levelOf(before) : 1];
          return level > last + 1 ? [`h${level} "${textOf(heading)}" after h${last}`] : [];
        });
      }),
    ).toEqual([]);
  });

  it('names its language', () => {
    expect([...new Set(LOOKED_AT.map((page) => attribute(page, 'html', 'lang')))]).toEqual(['en-GB']);
  });

  it('uses an id once', () => {
    expect(findOnPages((page) => repeated(everyElement(page).flatMap(({ id }) => id ?? [])))).toEqual([]);
  });

  it('has no style attribute, no event handler and no script in an address', () => {
    expect(
      findOnPages((page) =>
        everyElement(page)
          .flatMap(attributesOf)
          .filter(([name, value]) => name === 'style' || name.startsWith('on') || /^\s*javascript:/i.test(value))
          .map(([name, value]) => `${name}="${value}"`),
      ),
    ).toEqual([]);
  });

  it.for([
    ['title', READ_CLOSELY.map(({ document }) => document.querySelector('title')?.textContent.trim() ?? '')],
    [
      'description',
      // An entry that did not change is described alike in each edition.
      READ_CLOSELY.map((page) => {
        const description = attribute(page, 'meta[name="description"]', 'content') ?? '';
        return description && `${description} ${placeOf(page.path).edition ?? ''}`;
      }),
    ],
  ] as const)('has a %s that no other page has', ([, values]) => {
    expect({ empty: values.filter((value) => value === '').length, repeated: repeated(values) }).toEqual({
      empty: 0,
      repeated: [],
    });
  });

  it('names its own address as the canonical one, and of an edition that of the same page at the root', () => {
    const atRoot = new Set(READ_PAGES.map(({ path }) => path).filter((path) => placeOf(path).edition === undefined));
    const leadsTo = new Map(MOVED.map((page) => [page.path, attribute(page, 'link[rel="canonical"]', 'href')]));
    expect(READ_CLOSELY.map((page) => attribute(page, 'link[rel="canonical"]', 'href'))).toEqual(
      READ_CLOSELY.map(({ path }) => {
        const { local } = placeOf(path);
        if (local === 'changes/') return HOME + path;
        return atRoot.has(local) ? HOME + local : leadsTo.get(local);
      }),
    );
  });

  it('says the same in its link previews as in its head', () => {
    expect(
      READ_CLOSELY.map((page) => ({
        url: attribute(page, 'meta[property="og:url"]', 'content'),
        description: attribute(page, 'meta[property="og:description"]', 'content'),
      })),
    ).toEqual(
      READ_CLOSELY.map((page) => ({
        url: attribute(page, 'link[rel="canonical"]', 'href'),
        description: attribute(page, 'meta[name="description"]', 'content'),
      })),
    );
  });
});

describe('the reader of HTML that these tests use', () => {
  it('finds what stands in a page', () => {
    const page = parseHtml('<main><h1>One</h1><svg><a href="/x/"><text>T</text></a></svg></main>');
    expect(page.querySelectorAll('*').map(({ tagName }) => tagName)).toEqual(['main', 'h1', 'x-svg', 'a', 'text']);
  });
});

const levelOf = (heading: HtmlElement): number => Number(heading.tagName.slice(1));
