import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from './site.ts';
import { openSite } from './site.ts';

const HERE = 'roles/product-leadership/';
const DATA = '**/pagefind/playbook.json';
const BROKEN = 'Search does not work just now.';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Answer = (route: Route) => Promise<void>;
const absent: Answer = (route) => route.fulfill({ status: 404, body: 'Not found' });
const blocked: Answer = (route) => route.abort('blockedbyclient');
const wrongType: Answer = (route) =>
  route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Hello' });
const otherShape: Answer = (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{}' });

const FILES = { data: DATA, engine: '**/pagefind/*/pagefind.js', code: '**/pagefind/*/wasm.*' };
const FAILURES = { absent, blocked, 'of a wrong type': wrongType };
const CASES = Object.entries(FILES).flatMap(([file, address]) =>
  Object.entries(FAILURES).map(([what, answer]) => ({ file, address, what, answer })),
);

const note = (page: Page) => page.locator('.search-note').first();

describe('where a file of the search cannot be had', () => {
  it.for(CASES)('the page says so, and lists everything: $file $what', async ({ address, answer }) => {
    const page = await site.newPage();
    await page.route(address, answer);
    await page.goto(`${site.url}search/?q=backlog`);
    await expect.poll(() => note(page).textContent()).toContain(BROKEN);
    expect(await page.locator('.everything').isVisible()).toBe(true);
    await page.context().close();
  });

  it('the page says so where the data has another shape', async () => {
    const page = await site.newPage();
    await page.route(DATA, otherShape);
    await page.goto(`${site.url}search/?q=backlog`);
    await expect.poll(() => note(page).textContent()).toContain(BROKEN);
    await page.context().close();
  });

  it('the dialog says so, and searches once it can', async () => {
    const page = await site.newPage();
    await page.route(DATA, blocked);
    await page.goto(site.url + HERE);
    await page.keyboard.press('/');
    await page.keyboard.type('backlog');
    await expect.poll(() => note(page).textContent()).toContain(BROKEN);
    await page.unroute(DATA);
    await note(page).getByRole('button', { name: 'Try again' }).click();
    await page.locator('.search-results li a').first().waitFor();
    await page.context().close();
  });

  it('a reader who is offline is told', async () => {
    const page = await site.newPage();
    await page.route(DATA, blocked);
    await page.goto(site.url + HERE);
    const code = Promise.all([page.waitForResponse(/_astro\/dialog\./), page.waitForResponse(/_astro\/client\./)]);
    await page.getByRole('link', { name: 'Search' }).focus();
    await code;
    await page.context().setOffline(true);
    await page.keyboard.press('/');
    await expect.poll(() => note(page).textContent()).toContain('You are offline.');
    await page.context().close();
  });

  it('words still find pages by their names without the index of words', async () => {
    const page = await site.newPage();
    await page.route('**/pagefind/*/index/**', absent);
    await page.goto(`${site.url}search/?q=backlog`);
    await page.locator('.search-results li a').first().waitFor();
    expect(await note(page).textContent()).toContain('only by its title and other names');
    await page.context().close();
  });

  it.for([absent, blocked])(
    'words that the playbook lacks find nothing false without the thesaurus',
    async (answer) => {
      const page = await site.newPage();
      await page.route('**/pagefind/*/thesaurus.txt', answer);
      await page.goto(`${site.url}search/?q=squabble+about+the+backlog`);
      await page.locator('.search-results li a').first().waitFor();
      await page.context().close();
    },
  );

  it('the link still leads to the page where the dialog cannot be had', async () => {
    const page = await site.newPage();
    await page.route('**/_astro/dialog.*', blocked);
    await page.goto(site.url + HERE);
    await page.getByRole('link', { name: 'Search' }).click();
    await page.waitForURL(`${site.url}search/`);
    await page.context().close();
  });

  it('the field on the front page says so, and what can be picked stays', async () => {
    const page = await site.newPage();
    await page.route(DATA, absent);
    await page.goto(site.url);
    await page.getByLabel('What is going on?').fill('debt');
    await page.getByText('Finding does not work just now.').waitFor();
    expect(await page.locator('situation-finder summary').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('where a new build has taken the place of another', () => {
  it('the search goes on with the new one, and never mixes the two', async () => {
    const page = await site.newPage();
    let asked = 0;
    await page.route(DATA, async (route) => {
      const response = await route.fetch();
      const data = (await response.json()) as { folder: string };
      await route.fulfill({ response, json: asked++ === 0 ? { ...data, folder: '0123456789ab' } : data });
    });
    await page.goto(`${site.url}search/?q=backlog`);
    await page.locator('.search-results li a').first().waitFor();
    expect(asked).toBe(2);
    await page.context().close();
  });
});
