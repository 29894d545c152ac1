import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectBrowser } from './browser.ts';

const PAGE = `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark">
<title>A page</title><body style="color: light-dark(rgb(1 1 1), rgb(2 2 2))"><h1>A page</h1></body></html>`;

describe('the browser that the tests use', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectBrowser();
  });
  afterAll(() => browser.close());

  it('opens several contexts and pages at once', async () => {
    const contexts = await Promise.all([1, 2, 3].map(() => browser.newContext()));
    const pages = await Promise.all([...contexts, ...contexts].map((context) => context.newPage()));
    await Promise.all(pages.map((page) => page.setContent(PAGE)));
    expect(await Promise.all(pages.map((page) => page.title()))).toEqual(pages.map(() => 'A page'));
    await Promise.all(contexts.map((context) => context.close()));
  });

  it.for([
    ['light', 'rgb(1, 1, 1)'],
    ['dark', 'rgb(2, 2, 2)'],
  ] as const)('shows a page in %s colours', async ([colorScheme, color]) => {
    const page = await browser.newPage({ colorScheme });
    await page.setContent(PAGE);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe(color);
    await page.close();
  });

  it('prints a page and takes a picture of it', async () => {
    const page = await browser.newPage();
    await page.setContent(PAGE);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    await page.close();
  });
});
