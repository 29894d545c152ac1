import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEverything } from './open-everything.ts';
import { sidewaysScroll } from './sideways-scroll.ts';
import type { Site } from './site.ts';
import { ONE_OF_EACH_KIND, openSite } from './site.ts';

const PHONE = 320;
const DESK = 1280;
const WIDTHS = [PHONE, 390, 768, DESK];
const HEIGHT = 800;
const COMPARISON = 'comparisons/at-a-glance/';

/** What has the focus, as the words on it. */
const focused = (page: Page): Promise<string> => page.locator(':focus').innerText();

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the layout', () => {
  const widen = (page: Page, width: number) => page.setViewportSize({ width, height: HEIGHT });

  it(`of no page scrolls sideways: at ${WIDTHS.join(', ')} px, with large text, with everything open`, async () => {
    const look = async (page: Page) => {
      const found = [];
      for (const width of WIDTHS) {
        await widen(page, width);
        found.push(...(await sidewaysScroll(page, `at ${width} px`)));
      }

      await widen(page, DESK);
      const size = await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        return getComputedStyle(document.documentElement).fontSize;
      });
      expect(size).toBe('32px');
      found.push(...(await sidewaysScroll(page, 'with text at twice its size')));

      await widen(page, PHONE);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
      await openEverything(page);
      found.push(...(await sidewaysScroll(page, 'with everything open')));
      return found;
    };
    expect(await site.lookAt(ONE_OF_EACH_KIND, look)).toEqual([]);
  });

  it('is looked at in a way that would find a page that scrolls sideways', async () => {
    const page = await site.visit('', { viewport: { width: PHONE, height: HEIGHT } });
    await page.locator('h1').evaluate((heading) => {
      heading.style.width = '340px';
    });
    expect(await sidewaysScroll(page, 'with a wide heading')).toHaveLength(1);
    await page.context().close();
  });
});

describe('a comparison', () => {
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
