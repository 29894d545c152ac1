import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHEET, sheetsIn } from './paper.ts';
import type { Site } from './site.ts';
import { EVERY_PAGE, ONE_OF_EACH_KIND, openSite } from './site.ts';
import { countSheets } from './two-leaders.ts';

const CHROME =
  '.site-header, .site-footer, .skip-link, .on-this-page, .pager, .tools, .column-switch, button, input, select';

const TEXT = 'h1, .prose > *, .key p, .steps li > p, .comparison tbody :is(th, td), .definitions > div';

const TOOLS = EVERY_PAGE.filter((path) => /^tools\/[^/]+\/$/.test(path));

/** What a selector names and cannot be seen, as text. */
const unseen = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll((elements) =>
      elements.filter((element) => !element.checkVisibility()).map((element) => element.textContent.trim()),
    );

/** What a selector names and can be seen, as the beginning of its HTML. */
const seen = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll((elements) =>
      elements.filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)),
    );

describe('on paper', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it.for([true, false])('the list of questions has every answer, with scripts: %s', async (javaScriptEnabled) => {
    const page = await site.visit('faqs/', { javaScriptEnabled });
    const answers = '.questions details > p:not(:has(a))';
    expect((await unseen(page, answers)).length).toBeGreaterThan(20);
    const closed = sheetsIn(await printWithClosedQuestions(site));
    await page.emulateMedia({ media: 'print' });
    expect(await unseen(page, answers)).toEqual([]);
    expect(sheetsIn(await page.pdf())).toBeGreaterThan(closed);
    await page.context().close();
  });

  it('each page has its title and its text, no navigation or controls, and nothing wider than the sheet', async () => {
    const look = async (page: Page) => {
      const chrome = await seen(page, CHROME);
      const missing = await unseen(page, TEXT);
      const faint = await page
        .locator('.side-mark, .scale, .timeline li, .poles .grid')
        .evaluateAll((all) => all.filter((each) => getComputedStyle(each).printColorAdjust !== 'exact').length);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      return [
        ...chrome.map((html) => `has ${html}`),
        ...missing.map((text) => `lacks ${text}`),
        ...(faint > 0 ? [`has ${faint} marks that a printer leaves out`] : []),
        ...(wider > 0 ? [`is too wide by ${wider} px`] : []),
      ];
    };
    const prepare = (page: Page) => page.emulateMedia({ media: 'print' });
    expect(await site.lookAt(ONE_OF_EACH_KIND, look, { prepare, viewport: SHEET })).toEqual([]);
  });

  it('the map of all decisions takes at most three sheets', async () => {
    const page = await site.visit('decisions/');
    expect(sheetsIn(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(3);
    await page.context().close();
  });

  it.for(TOOLS)('each sheet to fill in has a page of its own: %s', async (path) => {
    const page = await site.visit(path, { javaScriptEnabled: false });
    const sheets = await page.locator('.tool-sheet > section').count();
    expect(sheets).toBeGreaterThan(0);
    expect(await countSheets(page)).toEqual({ A4: sheets, Letter: sheets });
    await page.context().close();
  });

  it.for(['A3', 'A4', 'Letter'])('the boundary is a poster: one sheet of %s', async (format) => {
    const page = await site.visit('jobs/');
    expect(sheetsIn(await page.pdf({ format, printBackground: true, preferCSSPageSize: true }))).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.boundary svg').isVisible()).toBe(true);
    await page.context().close();
  });

  it('a page is dark on light, also for readers who chose dark', async () => {
    const page = await site.visit('faqs/difference/', { colorScheme: 'dark' });
    await page.locator('theme-toggle button').click();
    await page.locator('theme-toggle button').click();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colors = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return { color, backgroundColor };
    });
    expect(colors).toEqual({ color: 'rgb(28, 26, 23)', backgroundColor: 'rgb(255, 255, 255)' });
    await page.context().close();
  });
});

/** The questions without their answers: what a browser prints where the print styles are forgotten. */
const printWithClosedQuestions = async (site: Site): Promise<Buffer> => {
  const page = await site.visit('faqs/', { javaScriptEnabled: false });
  await page.locator('.questions details > p').evaluateAll((answers) => {
    for (const answer of answers) answer.remove();
  });
  const pdf = await page.pdf();
  await page.context().close();
  return pdf;
};
