import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFaults } from '../site/html-faults.ts';
import { hear } from './hear.ts';
import { SHEET } from './paper.ts';
import { sidewaysScroll } from './sideways-scroll.ts';
import type { FixtureSite } from './fixture-site.ts';
import { openFixture } from './fixture-site.ts';
import { violationsInEveryLook } from './violations.ts';

const PATH = 'guides/everything/';
const HEIGHT = 800;

describe('a page with every construct of Markdown and every component', () => {
  let site: FixtureSite;
  const open = (options: BrowserContextOptions = {}): Promise<Page> => site.visit(PATH, options);
  beforeAll(async () => {
    site = await openFixture('minimal', 'constructs');
  });
  afterAll(() => site.close());

  it('has all of them', async () => {
    const page = await open();
    const names =
      'h2 h3 h4 p em strong del code pre ul ol blockquote hr table img a br input[type=checkbox] sup section';
    const missing = [];
    for (const name of names.split(' ')) if ((await page.locator(`.prose ${name}`).count()) === 0) missing.push(name);
    expect(missing).toEqual([]);
    await page.context().close();
  });

  it('draws a line between two parts as wide as the text', async () => {
    const page = await open({ viewport: { width: 1280, height: HEIGHT } });
    const widthOf = (name: string) =>
      page
        .locator(name)
        .first()
        .evaluate((shown) => shown.getBoundingClientRect().width);
    expect(await widthOf('.prose > hr')).toBe(await widthOf('.prose > p'));
    await page.context().close();
  });

  it('is valid HTML', async () => {
    const html = readFileSync(join(site.dist, PATH, 'index.html'), 'utf8');
    expect(await htmlFaults([{ file: PATH, html }])).toEqual([]);
  });

  it('says nothing on the console and breaks no content policy', async () => {
    const page = await site.newPage();
    const { heard, untilQuiet } = await hear(page, site.url);
    await page.goto(site.url + PATH);
    await untilQuiet();
    expect(heard).toEqual([]);
    await page.context().close();
  });

  it('has nothing that axe objects to', async () => {
    const page = await open();
    expect(await violationsInEveryLook(page)).toEqual([]);
    await page.context().close();
  });

  it('does not scroll sideways, however narrow the screen and however large the text', async () => {
    const page = await open();
    const found = [];
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: HEIGHT });
      found.push(...(await sidewaysScroll(page, `at ${width} px`)));
    }
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    found.push(...(await sidewaysScroll(page, 'with text at twice its size')));
    expect(found).toEqual([]);
    await page.context().close();
  });

  it.for([390, 1280])('shows each heading that an address leads to, below all that sticks: %i px', async (width) => {
    const page = await open({ viewport: { width, height: HEIGHT }, reducedMotion: 'reduce' });
    const ids = await page
      .locator('.prose :is(h2, h3, h4)[id]:not(.sr-only)')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThanOrEqual(5);
    const hidden = [];
    for (const id of ids) {
      const isSeen = await page.evaluate(async (name) => {
        location.hash = name;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const heading = document.getElementById(name);
        const box = heading?.getBoundingClientRect();
        const top = box && document.elementFromPoint(box.left + 2, box.top + 2);
        return Boolean(heading && top && (heading.contains(top) || top.contains(heading)));
      }, id);
      if (!isSeen) hidden.push(id);
    }
    expect(hidden).toEqual([]);
    await page.context().close();
  });

  it('fits on paper: tables and code are cut off nowhere', async () => {
    const page = await open({ viewport: SHEET });
    await page.emulateMedia({ media: 'print' });
    const wide = await page.evaluate(() => {
      const edge = document.documentElement.clientWidth;
      const cut = (element: Element) =>
        element.scrollWidth > element.clientWidth + 1 || element.getBoundingClientRect().right > edge + 1;
      return [...document.querySelectorAll('.prose :is(p, li, pre, table, td, th, img, blockquote)')]
        .filter((element) => element.checkVisibility() && getComputedStyle(element).display !== 'inline')
        .filter(cut)
        .map((element) => element.outerHTML.slice(0, 60));
    });
    expect(wide).toEqual([]);
    await page.context().close();
  });
});
