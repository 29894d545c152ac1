import type { Download, Page } from 'playwright-core';
import { sheetsIn } from './paper.ts';
import type { Site } from './site.ts';

/** So many sheets a page prints on, by paper. */
export const countSheets = async (page: Page): Promise<Record<'A4' | 'Letter', number>> => {
  const sheetsOn = async (format: string) => sheetsIn(await page.pdf({ format }));
  return { A4: await sheetsOn('A4'), Letter: await sheetsOn('Letter') };
};

/** A phone, and nothing but its screen and keys. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Opens a tool and waits until it runs. */
export const openTool = async (site: Site, name: string, options: Parameters<Site['visit']>[1] = {}): Promise<Page> => {
  const page = await site.visit(`tools/${name}/`, { acceptDownloads: true, ...options });
  await screenOf(page, 'begin');
  return page;
};

/** Waits for a screen of a tool. */
export const screenOf = (page: Page, name: string): Promise<unknown> =>
  page.locator(`[data-screen="${name}"]`).waitFor();

/** Presses Tab until an element has the focus, as somebody without a mouse does. */
export const tabTo = async (page: Page, selector: string): Promise<void> => {
  const target = page.locator(selector);
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never leads to ${selector}.`);
};

const MOST_PRESSES = 120;

/** Answers every statement of the check by number keys alone; gives how many there were. */
export const answerByKeys = async (page: Page, keyFor: (index: number) => string): Promise<number> => {
  await screenOf(page, 'question');
  let index = 0;
  while ((await page.locator('[data-screen="question"]').count()) > 0) {
    const asked = await page.locator('.tool-place').textContent();
    await page.keyboard.press(keyFor(index));
    await page.waitForFunction((before) => document.querySelector('.tool-place')?.textContent !== before, asked);
    index += 1;
  }
  return index;
};

/** Places every tension with arrow keys, `stepsFor` to the right or to the left, then Enter. */
export const placeByKeys = async (page: Page, stepsFor: (index: number) => number): Promise<number> => {
  await screenOf(page, 'question');
  let index = 0;
  while ((await page.locator('[data-screen="question"]').count()) > 0) {
    const asked = await page.locator('.tool-place').textContent();
    await tabTo(page, '.place-slider input');
    const steps = stepsFor(index);
    for (let step = 0; step < Math.abs(steps); step += 1)
      await page.keyboard.press(steps < 0 ? 'ArrowLeft' : 'ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForFunction((before) => document.querySelector('.tool-place')?.textContent !== before, asked);
    index += 1;
  }
  return index;
};

/** The text of a file that the page saved. */
export const textOf = async (download: Download): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

/** What the browser keeps of the tools. */
export const keptSession = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('session:'));
    return key === undefined ? '' : (localStorage.getItem(key) ?? '');
  });

/** Everything that a screen reader is told, as Playwright writes the accessibility tree. */
export const heard = (page: Page): Promise<string> => page.locator('main').ariaSnapshot();

/** Raises the curtain. */
export const reveal = async (page: Page): Promise<void> => {
  await page.locator('[name=reveal]').click();
  await screenOf(page, 'results');
};

/** What lies below the screen or is too low for a finger. */
export const hardToTap = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((answers) =>
    answers
      .map((answer) => answer.getBoundingClientRect())
      .filter(({ bottom, height }) => bottom + scrollY > innerHeight || height < 44)
      .map(({ bottom, height }) => `ends at ${bottom}, ${height} high`),
  );
