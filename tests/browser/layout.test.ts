import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from './site.ts';
import { ONE_OF_EACH_KIND, openSite } from './site.ts';

const WIDTHS = [320, 390, 768, 1280];
const HEIGHT = 800;
const COMPARISON = 'comparisons/at-a-glance/';

/** How far the page can be moved sideways, in pixels. */
const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => {
    scrollTo({ left: 9_999, behavior: 'instant' });
    return scrollX;
  });

/** What has the focus, as the words on it. */
const focused = (page: Page): Promise<string> => page.locator(':focus').innerText();

describe('the layout', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it(`of no page scrolls sideways, at ${WIDTHS.join(', ')} px`, async () => {
    const page = await site.visit('');
    const found = [];
    for (const path of ONE_OF_EACH_KIND) {
      await page.goto(site.url + path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
        const pixels = await sidewaysScroll(page);
        if (pixels > 0) found.push(`/${path} at ${width} px: by ${pixels} px`);
      }
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('of no page scrolls sideways with text at twice its size', async () => {
    const page = await site.visit('', { viewport: { width: 1280, height: HEIGHT } });
    const found = [];
    for (const path of ONE_OF_EACH_KIND) {
      await page.goto(site.url + path);
      const size = await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        return getComputedStyle(document.documentElement).fontSize;
      });
      expect(size).toBe('32px');
      const pixels = await sidewaysScroll(page);
      if (pixels > 0) found.push(`/${path}: by ${pixels} px`);
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('of no page scrolls sideways with everything that can be opened open, at 320 px', async () => {
    const page = await site.visit('', { viewport: { width: 320, height: HEIGHT } });
    const found = [];
    for (const path of ONE_OF_EACH_KIND) {
      await page.goto(site.url + path);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const pixels = await sidewaysScroll(page);
      if (pixels > 0) found.push(`/${path}: by ${pixels} px`);
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
});

describe('a comparison', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it('says in each cell on a phone whose it is', async () => {
    const page = await site.visit(COMPARISON, { viewport: { width: 320, height: HEIGHT } });
    const rows = await page.locator('.comparison tbody tr').all();
    const seen = await Promise.all(
      rows.map((row) =>
        row.locator('td').evaluateAll((cells) =>
          cells.map((cell) => {
            const label = cell.querySelector('.cell-side');
            const [box, frame] = [cell.getBoundingClientRect(), document.documentElement.clientWidth];
            return {
              label: label?.checkVisibility() ? label.textContent.trim() : 'not visible',
              fits: box.left >= 0 && box.right <= frame,
            };
          }),
        ),
      ),
    );
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(
      rows.map(() => [
        { label: 'Product', fits: true },
        { label: 'Engineering', fits: true },
        { label: 'What you owe each other', fits: true },
      ]),
    );
    await page.context().close();
  });

  it('is still a table to a screen reader on a phone', async () => {
    const page = await site.visit(COMPARISON, { viewport: { width: 320, height: HEIGHT } });
    const rows = await page.locator('.comparison tbody tr').count();
    const table = page.getByRole('table');
    expect(await table.getByRole('row').count()).toBe(rows + 1);
    expect(await table.getByRole('rowheader').count()).toBe(rows);
    expect(await table.getByRole('columnheader').count()).toBe(3);
    await page.context().close();
  });

  it('keeps the names of its columns in sight on a desk', async () => {
    const page = await site.visit(COMPARISON, { viewport: { width: 1280, height: HEIGHT } });
    await page.evaluate(() => {
      const last = document.querySelector('.comparison tbody tr:last-child');
      scrollTo({ top: scrollY + (last?.getBoundingClientRect().top ?? 0) - 200, behavior: 'instant' });
    });
    const headings = page.locator('.comparison thead th');
    const places = await headings.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
    expect({ scrolled: await page.evaluate(() => scrollY > 500), places }).toEqual({
      scrolled: true,
      places: [0, 0, 0],
    });
    await page.context().close();
  });
});

describe('the keyboard', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it('reaches the skip link first, sees it, and gets to the text with it', async () => {
    const page = await site.visit('faqs/difference/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the text');
    const box = await page.locator('.skip-link').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
    await page.context().close();
  });

  it.for([true, false])(
    'opens the menu on a phone and goes where it leads, with scripts: %s',
    async (javaScriptEnabled) => {
      const page = await site.visit('', { viewport: { width: 390, height: HEIGHT }, javaScriptEnabled });
      const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Plays' });
      expect(await link.isVisible()).toBe(false);
      for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Menu');
      await page.keyboard.press('Enter');
      expect(await link.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Situations');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Plays');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site.url}plays/`);
      await page.context().close();
    },
  );

  it('goes through the menu on a desk without opening anything', async () => {
    const page = await site.visit('', { viewport: { width: 1280, height: HEIGHT } });
    const links = await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts();
    const reached = [];
    for (let presses = 0; presses < links.length + 2; presses += 1) {
      await page.keyboard.press('Tab');
      reached.push(await focused(page));
    }
    expect(reached.slice(2)).toEqual(links);
    await page.context().close();
  });

  it('shows where it is, on everything that it reaches', async () => {
    const page = await site.visit(COMPARISON, { viewport: { width: 1280, height: HEIGHT } });
    const unseen = [];
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const { style, name } = await page.evaluate(() => {
        const element = document.activeElement ?? document.body;
        return { style: getComputedStyle(element).outlineStyle, name: element.outerHTML.slice(0, 80) };
      });
      if (style === 'none') unseen.push(name);
    }
    expect(unseen).toEqual([]);
    await page.context().close();
  });
});
