import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../site/project.ts';
import type { FixtureSite } from './fixture-site.ts';
import { openFixture } from './fixture-site.ts';
import { hear } from './hear.ts';
import { oneOfEachKind } from './one-of-each-kind.ts';
import { sidewaysScroll } from './sideways-scroll.ts';
import { violationsOf } from './violations.ts';
import { WIDE } from '../unit/thoroughness.ts';

/** What the first load of a page may weigh, in bytes, as everywhere. */
const FIRST_LOAD = 14_000;
const PHONE = { viewport: { width: 390, height: 844 } };

/** In each language: what its guide says in its own way, and a search for it. */
const LANGUAGES = {
  de: {
    guide: 'guides/massstab/',
    direction: 'ltr',
    menu: { text: 'Menü', lang: 'de' },
    says: [
      '„Wir brauchen mehr Leute“',
      '‚Mehr‘ heißt hier nicht ‚schneller‘',
      'sagt der Leitung Engineering',
      'Mit den Produktleitungen',
    ],
    day: '5. März 2026',
    query: 'strassen',
    results: '1 Treffer',
  },
  cs: {
    guide: 'guides/rizeni/',
    direction: 'ltr',
    menu: { text: 'Menu', lang: 'en' },
    says: ['„Potřebujeme víc lidí,“ řekla vývojářka vedoucímu produktu', 'Otázka ‚proč‘ zazněla'],
    day: '5. března 2026',
    query: 'zlutoucky',
    results: '1 result',
  },
  ja: {
    guide: 'guides/monosashi/',
    direction: 'ltr',
    menu: { text: 'Menu', lang: 'en' },
    says: ['「人が足りない」', 'プロダクト責任者がうなずきました'],
    day: '2026年3月5日',
    query: '技術的負債',
    results: '1 result',
  },
  ar: {
    guide: 'guides/miqyas/',
    direction: 'rtl',
    menu: { text: 'Menu', lang: 'en' },
    says: ['«نحتاج إلى مزيد من الناس»', 'واجتمع قادة المنتج بعد أسبوع'],
    day: '5 مارس 2026',
    query: 'الدين',
    results: '1 result',
  },
  he: {
    guide: 'guides/mida/',
    direction: 'rtl',
    menu: { text: 'Menu', lang: 'en' },
    says: ['”צריך עוד אנשים”', 'דו״ח מפורט'],
    day: '5 במרץ 2026',
    query: 'חוב',
    results: '1 result',
  },
} as const;

/** One from left to right with words of ours, and one from right to left without; the others where every page is looked at. */
const TRIED = Object.entries(LANGUAGES).filter(([language]) => WIDE || ['de', 'ar'].includes(language));

describe.each(TRIED)('a playbook in %s', (language, of) => {
  let site: FixtureSite;
  const open = (path: string): Promise<Page> => site.visit(path, PHONE);

  beforeAll(async () => {
    site = await openFixture(`languages/${language}`);
  });
  afterAll(() => site.close());

  it('says what it is written in, and sets days and quotations as that language does', async () => {
    const page = await open(of.guide);
    const text = (await page.locator('main').innerText()).replaceAll('\u00AD', '');
    const { lang, dir } = await page.evaluate(() => {
      const { lang: ofPage, dir: way } = document.documentElement;
      return { lang: ofPage, dir: way || 'ltr' };
    });
    const menu = await page.locator('.menu > summary').evaluate((element) => ({
      text: element.textContent.trim(),
      lang: element.closest('[lang]')?.getAttribute('lang'),
    }));
    expect({ lang, dir, menu }).toEqual({ lang: language, dir: of.direction, menu: of.menu });
    expect(
      [...of.says, of.day].filter((words) => !text.includes(words)),
      text,
    ).toEqual([]);
    await page.context().close();
  });

  it('has nothing on any page that axe, the console or the content policy objects to, and nothing too wide', async () => {
    const every = listFiles(site.dist)
      .filter((file) => file.endsWith('index.html'))
      .map((file) => file.replace(/index\.html$/, ''));
    const paths = WIDE ? every : oneOfEachKind(every);
    const page = await site.newPage({ ...PHONE, colorScheme: 'dark' });
    const { heard, untilQuiet } = await hear(page, site.url);
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(site.url + path);
      await untilQuiet();
      const wrong = [...(await violationsOf(page)), ...(await sidewaysScroll(page, '390 px'))];
      found.push(...wrong.map((what) => `${path}: ${what}`));
    }
    expect(paths.length).toBeGreaterThan(5);
    expect({ found, heard }).toEqual({ found: [], heard: [] });
    await page.context().close();
  });

  it('finds what is typed with other letters, and says so in words', async () => {
    const page = await open(`search/?${new URLSearchParams({ q: of.query }).toString()}`);
    await page.locator('.search-results a').first().waitFor();
    expect(await page.locator('.search-results a').first().getAttribute('href')).toBe(`/${of.guide}`);
    await expect.poll(() => page.locator('search-page [role=status]').textContent()).toBe(of.results);
    await page.context().close();
  });

  it(`loads at most ${FIRST_LOAD} bytes before it can be read`, () => {
    const html = readFileSync(join(site.dist, of.guide, 'index.html'));
    const linked = /<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"(?! media="print")/g;
    const files = Array.from(html.toString().matchAll(linked), ([, path = '']) => readFileSync(join(site.dist, path)));
    const bytes = [html, ...files].reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
    expect(files.length).toBeGreaterThan(1);
    expect(bytes).toBeLessThanOrEqual(FIRST_LOAD);
  });

  it('begins lines where the language does, and leaves code from left to right', async () => {
    const page = await open(of.guide);
    const isRight = of.direction === 'rtl';
    // The side of its box at which the first line of the heading stands.
    const begins = await page.locator('h1').evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const [line = element.getBoundingClientRect()] = range.getClientRects();
      const box = element.getBoundingClientRect();
      return box.right - line.right < line.left - box.left ? 'right' : 'left';
    });
    expect(begins).toBe(isRight ? 'right' : 'left');
    const codes = await page
      .locator('main code')
      .evaluateAll((all) => all.map((code) => getComputedStyle(code).direction));
    expect(codes).toEqual(codes.map(() => 'ltr'));
    await page.context().close();
  });
});
