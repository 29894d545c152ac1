import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETS_OF_FONTS } from '../unit/thoroughness.ts';
import { launchBrowser, openPage } from './browser.ts';
import { headOf } from './entry-file.ts';
import { chooseFonts, fontSetsOn } from './fonts.ts';
import { sheetsIn } from './paper.ts';
import type { Site } from './site.ts';
import { EVERY_PAGE, openSite } from './site.ts';

/** Each prints on one sheet. */
const SHEETS = EVERY_PAGE.filter((path) => /^(?:plays|templates)\/./.test(path));
const MINUTE = 60_000;
const PLAY = 'plays/friction-tally';

/** The steps of the play, as its file has them. */
const STEPS = headOf<'steps', { title: string; minutes: number }[]>(PLAY).steps ?? [];

/** What the timer says when a step begins; the first is step 1. */
const startOf = (number: number) => {
  const { title = '', minutes = 0 } = STEPS[number - 1] ?? {};
  return { step: `Step ${number} of ${STEPS.length}: ${title}`, left: `${minutes}:00` };
};

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = async (): Promise<Page> => {
  const page = await site.visit(`${PLAY}/`);
  await page.locator('play-timer:not([hidden])').waitFor();
  return page;
};
const timer = async (page: Page) => ({
  step: await page.locator('.timer-step').textContent(),
  left: await page.locator('.timer-left').textContent(),
});

/** Narrow as A4 and low as Letter, less what a sheet keeps free for words to come: what fits on it fits on both. */
const SHEET = { width: '210mm', height: `${279.4 * 0.97}mm` };

/** How many sheets a page takes. */
const countSheets = async (page: Page): Promise<number> => {
  const pdf = await page.pdf({ ...SHEET, printBackground: true });
  return sheetsIn(pdf);
};

/** The widest, which need the most room; then the narrowest; the others lie between them. */
const readersFonts = fontSetsOn(process.platform).slice(0, SETS_OF_FONTS);

/** Whether the fonts of the site have arrived, or it has been left with those of its reader. */
const CASES = [
  { whose: 'the site', fonts: chooseFonts() },
  ...readersFonts.map((fonts) => ({ whose: 'the reader', fonts })),
];

describe.for(CASES)('the sheet of a play or a template, in the fonts of $whose ($fonts)', ({ whose, fonts }) => {
  const openIn = async (browser: Browser): Promise<Page> => {
    const page = await openPage(browser);
    if (whose === 'the reader') await page.route('**/*.woff2', (route) => route.abort());
    return page;
  };

  it('is one page of A4 and one of Letter with some room left, for every one', async () => {
    const browser = await launchBrowser(fonts);
    const page = await openIn(browser);
    const counts: Record<string, number> = {};
    for (const path of SHEETS) {
      await page.goto(site.url + path);
      counts[path] = await countSheets(page);
    }
    await browser.close();
    expect(new Set(SHEETS.map((path) => path.split('/')[0]))).toEqual(new Set(['plays', 'templates']));
    expect(counts).toEqual(Object.fromEntries(SHEETS.map((path) => [path, 1])));
  });

  it('has no text whose small letters are lower than those of Georgia at 7.4 points', async () => {
    const browser = await launchBrowser(fonts);
    const page = await openIn(browser);
    await page.goto(`${site.url}${PLAY}/`);
    await page.emulateMedia({ media: 'print' });
    const heights = await page.locator('main :is(h3, p, li, dt, dd, small):visible').evaluateAll((elements) =>
      elements.map((element) => {
        const ruler = element.appendChild(document.createElement('span'));
        ruler.style.cssText = 'display: inline-block; inline-size: 1ex';
        const { width } = ruler.getBoundingClientRect();
        ruler.remove();
        return { text: element.textContent, points: (width * 72) / 96 };
      }),
    );
    await browser.close();
    expect(heights.length).toBeGreaterThan(50);
    expect(heights.filter(({ points }) => points < 7.4 * 0.48)).toEqual([]);
  });
});

describe('the sheet of a play', () => {
  it('carries its address and its edition, and every step', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    const footer = page.locator('.printed-from');
    expect(await footer.isVisible()).toBe(true);
    expect((await footer.textContent())?.replace(/\s+/g, ' ').trim()).toContain(`${PLAY}/ · Working text`);
    const steps = page.locator('.steps ol > li');
    expect(await steps.count()).toBe(STEPS.length);
    for (const step of await steps.all()) expect(await step.isVisible()).toBe(true);
    expect(await page.locator('play-timer').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('the timer of a play', () => {
  it('starts, pauses and goes on to the next step', async () => {
    const page = await open();
    await page.clock.install();
    await page.reload();
    await page.locator('play-timer:not([hidden])').waitFor();
    expect(await timer(page)).toEqual(startOf(1));
    await page.getByRole('button', { name: 'Start the timer' }).click();
    await page.clock.runFor(MINUTE + 2000);
    const minutes = (STEPS[0]?.minutes ?? 0) - 2;
    expect([`${minutes}:58`, `${minutes}:59`]).toContain((await timer(page)).left);
    await page.getByRole('button', { name: 'Pause' }).click();
    const { left } = await timer(page);
    await page.clock.runFor(60_000);
    expect((await timer(page)).left).toBe(left);
    await page.getByRole('button', { name: 'Next step' }).click();
    expect(await timer(page)).toEqual(startOf(2));
    expect(await page.locator('.steps li[aria-current=step] h3').textContent()).toContain(STEPS[1]?.title);
    await page.context().close();
  });

  it('survives a reload, running', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('button', { name: 'Start the timer' }).click();
    await page.reload();
    await page.locator('play-timer:not([hidden])').waitFor();
    expect((await timer(page)).step).toBe(startOf(2).step);
    expect(await page.getByRole('button', { name: 'Pause' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await timer(page)).toEqual(startOf(1));
    await page.context().close();
  });

  it('says when the time is up, and when the play is over', async () => {
    const page = await open();
    await page.clock.install();
    await page.reload();
    await page.locator('play-timer:not([hidden])').waitFor();
    await page.getByRole('button', { name: 'Start the timer' }).click();
    await page.clock.runFor((STEPS[0]?.minutes ?? 0) * MINUTE + 1000);
    const status = page.locator('play-timer [role=status]');
    expect(await status.textContent()).toBe(`Time is up. ${startOf(1).step}`);
    for (const { title } of STEPS) {
      expect((await timer(page)).step).toContain(title);
      await page.getByRole('button', { name: 'Next step' }).click();
    }
    expect(await status.textContent()).toBe('The play is over');
    expect(await page.getByRole('button', { name: 'Next step' }).isDisabled()).toBe(true);
    await page.context().close();
  });

  it('begins anew where what was saved is no timer', async () => {
    const page = await open();
    await page.evaluate(() => {
      localStorage.setItem(`timer:${location.pathname}`, '{"step":"<img src=x onerror=alert(1)>","left":-1}');
    });
    await page.reload();
    await page.locator('play-timer:not([hidden])').waitFor();
    expect(await timer(page)).toEqual(startOf(1));
    await page.context().close();
  });
});
