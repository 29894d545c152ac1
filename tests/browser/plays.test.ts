import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { fontSetsOn } from './fonts.ts';
import type { Site } from './site.ts';
import { EVERY_PAGE, openSite } from './site.ts';

const PLAYS = EVERY_PAGE.filter((path) => /^plays\/./.test(path));
const MINUTE = 60_000;
const PLAY = 'plays/friction-tally/';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = async (path = PLAY): Promise<Page> => {
  const page = await site.visit(path);
  await page.locator('play-timer:not([hidden])').waitFor();
  return page;
};
const timer = async (page: Page) => ({
  step: await page.locator('.timer-step').textContent(),
  left: await page.locator('.timer-left').textContent(),
});

/** How much of its height a sheet keeps free for words to come, in any font. */
const RESERVE = 0.03;
const FORMATS = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } };

/** How many sheets a page takes that are shorter than a format by the reserve. */
const countSheets = async (page: Page, { width, height }: { width: number; height: number }): Promise<number> => {
  const pdf = await page.pdf({ width: `${width}mm`, height: `${height * (1 - RESERVE)}mm`, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
};

describe.for(fontSetsOn(process.platform))('the sheet of a play, in the fonts "%s"', (fonts) => {
  it('is one page of A4 and one of Letter with some room left, for every play', { timeout: 2 * MINUTE }, async () => {
    const browser = await launchBrowser(fonts);
    const page = await openPage(browser);
    const counts: Record<string, Record<string, number>> = {};
    for (const path of PLAYS) {
      await page.goto(site.url + path);
      const { A4, Letter } = FORMATS;
      counts[path] = { A4: await countSheets(page, A4), Letter: await countSheets(page, Letter) };
    }
    await browser.close();
    expect(PLAYS.length).toBeGreaterThan(0);
    expect(counts).toEqual(Object.fromEntries(PLAYS.map((path) => [path, { A4: 1, Letter: 1 }])));
  });

  it('has no text whose small letters are lower than those of Georgia at 7.4 points', async () => {
    const browser = await launchBrowser(fonts);
    const page = await openPage(browser);
    await page.goto(site.url + PLAY);
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
    expect((await footer.textContent())?.replace(/\s+/g, ' ').trim()).toMatch(/plays\/friction-tally\/ · Working text/);
    const steps = page.locator('.steps ol > li');
    expect(await steps.count()).toBe(5);
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
    expect(await timer(page)).toEqual({ step: 'Step 1 of 5: Add up', left: '5:00' });
    await page.getByRole('button', { name: 'Start the timer' }).click();
    await page.clock.runFor(62_000);
    expect((await timer(page)).left).toMatch(/^3:5[89]$/);
    await page.getByRole('button', { name: 'Pause' }).click();
    const { left } = await timer(page);
    await page.clock.runFor(60_000);
    expect((await timer(page)).left).toBe(left);
    await page.getByRole('button', { name: 'Next step' }).click();
    expect(await timer(page)).toEqual({ step: 'Step 2 of 5: Match the marks', left: '9:00' });
    expect(await page.locator('.steps li[aria-current=step] h3').textContent()).toContain('Match the marks');
    await page.context().close();
  });

  it('survives a reload, running', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('button', { name: 'Start the timer' }).click();
    await page.reload();
    await page.locator('play-timer:not([hidden])').waitFor();
    expect((await timer(page)).step).toBe('Step 2 of 5: Match the marks');
    expect(await page.getByRole('button', { name: 'Pause' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await timer(page)).toEqual({ step: 'Step 1 of 5: Add up', left: '5:00' });
    await page.context().close();
  });

  it('says when the time is up, and when the play is over', async () => {
    const page = await open();
    await page.clock.install();
    await page.reload();
    await page.getByRole('button', { name: 'Start the timer' }).click();
    await page.clock.runFor(301_000);
    const status = page.locator('play-timer [role=status]');
    expect(await status.textContent()).toBe('Time is up. Step 1 of 5: Add up');
    for (let step = 0; step < 5; step++) await page.getByRole('button', { name: 'Next step' }).click();
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
    expect(await timer(page)).toEqual({ step: 'Step 1 of 5: Add up', left: '5:00' });
    await page.context().close();
  });
});
