import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT } from '../site/playbooks-on-disk.ts';
import { headOf } from './entry-file.ts';
import { sidewaysScroll } from './sideways-scroll.ts';
import type { Site } from './site.ts';
import { openSite } from './site.ts';
import { violationsInEveryLook } from './violations.ts';
import { waitUntilIdle } from './wait-until-idle.ts';

const HERE = 'roles/product-leadership/';
const QUESTION = 'faqs/final-say-backlog';
const COLLECTIONS = new Set([...CONTENT.ids].map((id) => id.replace(/\/.*/, '')));

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const dialog = (page: Page) => page.locator('.search-dialog[open]');
const field = (page: Page) => dialog(page).getByRole('searchbox');
const firstHit = (page: Page) => dialog(page).locator('.search-results li a').first();

const openDialog = async (options: Parameters<Site['visit']>[1] = {}): Promise<Page> => {
  const page = await site.visit(HERE, options);
  await page.keyboard.press('/');
  await field(page).waitFor();
  return page;
};

describe('the search', () => {
  it('fetches nothing before the reader shows that they want it', async () => {
    const page = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.url + HERE);
    await waitUntilIdle(page);
    expect(asked.filter((path) => /pagefind|search|dialog/.test(path))).toEqual([]);
    const answered = page.waitForResponse(/\/pagefind\/\w+\/pagefind\.js$/);
    await page.getByRole('link', { name: 'Search' }).focus();
    await answered;
    await page.context().close();
  });

  it.for(['/', 'Control+k', 'Meta+k'])('opens with %s, and gives the focus back when it closes', async (key) => {
    const page = await site.visit(HERE);
    const link = page.locator('.wordmark');
    await link.focus();
    await page.keyboard.press(key);
    await field(page).waitFor();
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('leaves the key alone while somebody types elsewhere', async () => {
    const page = await site.visit('');
    await page.getByLabel('What is going on?').focus();
    await page.keyboard.type('and/or');
    expect(await dialog(page).count()).toBe(0);
    expect(await page.getByLabel('What is going on?').inputValue()).toBe('and/or');
    await page.context().close();
  });

  it('answers a question by keyboard alone', async () => {
    const page = await openDialog();
    const { question = '', shortAnswer = '' } = headOf<'question' | 'shortAnswer'>(QUESTION);
    await page.keyboard.type(question.toLowerCase());
    await expect.poll(() => firstHit(page).textContent()).toBe(question);
    const answer = dialog(page).locator('.search-results li p').first();
    expect(await answer.textContent()).toContain(shortAnswer.slice(0, 20));
    expect(await dialog(page).locator('mark').count()).toBeGreaterThan(0);
    await expect.poll(() => dialog(page).getByRole('status').textContent()).toMatch(/^\d+ results?$/);
    await page.keyboard.press('ArrowDown');
    expect(await firstHit(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}${QUESTION}/`);
    await page.context().close();
  });

  it('leads to the heading where the words stand', async () => {
    const page = await openDialog();
    await page.keyboard.type('engineering leadership overdone');
    const place = dialog(page).locator('.search-place').first();
    await place.waitFor();
    const address = (await place.getAttribute('href')) ?? '';
    expect(address).toMatch(/^\/[a-z]+\/[a-z0-9-]+\/#[a-z0-9-]+$/);
    await place.click();
    await page.waitForURL((url) => url.pathname + url.hash === address);
    expect(await page.locator(`[id="${address.split('#')[1] ?? ''}"]`).count()).toBe(1);
    await page.context().close();
  });

  it('says what it changed, and searches for what was typed on demand', async () => {
    const page = await openDialog();
    await page.keyboard.type('architecure');
    await dialog(page).getByText('Showing results for').waitFor();
    expect(await dialog(page).locator('.search-note strong').textContent()).toBe('architecture');
    await dialog(page).locator('.search-note button').click();
    await expect.poll(() => dialog(page).locator('.search-note').textContent()).not.toContain('Showing results for');
    await page.context().close();
  });

  it('shows only one kind where the reader chooses it', async () => {
    const page = await openDialog();
    await page.keyboard.type('definition of done');
    await firstHit(page).waitFor();
    await dialog(page).getByLabel('Look in').selectOption({ label: 'Glossary' });
    await expect.poll(() => dialog(page).locator('.search-results h2').allTextContents()).toEqual(['Glossary']);
    await page.context().close();
  });

  it('calls what it finds the closest where the playbook lacks the words, strikes these, and leads on', async () => {
    const page = await openDialog();
    await page.keyboard.type('xylophone pricing for the backlog');
    await dialog(page).getByText('These are the closest').waitFor();
    expect(await dialog(page).locator('.search-note del').allTextContents()).toContain('xylophone');
    expect(await dialog(page).getByRole('link', { name: 'All topics' }).count()).toBe(1);
    await page.context().close();
  });

  it('helps where nothing is found', async () => {
    const page = await openDialog();
    await page.keyboard.type('qqqq zzzz');
    await dialog(page).getByText('Nothing was found for').waitFor();
    const ways = await dialog(page).locator('.search-browse a').allTextContents();
    expect(ways).toEqual(expect.arrayContaining(['Ask for an entry about this', 'All topics']));
    expect(ways).toHaveLength(COLLECTIONS.size + 2);
    await page.context().close();
  });

  it('remembers searches that led somewhere, until it is told to forget', async () => {
    const page = await openDialog();
    await page.keyboard.type('technical debt');
    await firstHit(page).click();
    await page.waitForURL((url) => !url.pathname.includes(HERE));
    await page.keyboard.press('/');
    const again = dialog(page).getByRole('button', { name: 'technical debt' });
    await again.click();
    expect(await field(page).inputValue()).toBe('technical debt');
    await firstHit(page).waitFor();
    await field(page).fill('');
    await dialog(page).getByRole('button', { name: 'Forget these' }).click();
    await expect.poll(() => again.count()).toBe(0);
    await page.context().close();
  });

  it('has no barrier in any look, and does not make the page scroll sideways', async () => {
    const page = await openDialog();
    await page.keyboard.type('technical dett');
    await firstHit(page).waitFor();
    expect(await violationsInEveryLook(page)).toEqual([]);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await sidewaysScroll(page, `at ${width} px`)).toEqual([]);
    }
    await page.context().close();
  });
});

describe('the search page', () => {
  it('shows what its address asks for, and keeps the address up to date', async () => {
    const page = await site.visit('search/?q=nfr');
    const hit = page.locator('.search-results li a').first();
    await hit.waitFor();
    expect(await page.locator('.everything').isVisible()).toBe(false);
    await page.getByRole('searchbox').fill('outage');
    await page.waitForURL(/\?q=outage$/);
    await page.getByRole('searchbox').fill('');
    await expect.poll(() => page.locator('.everything').isVisible()).toBe(true);
    await page.context().close();
  });

  it('lists everything without JavaScript', async () => {
    const page = await site.visit('search/?q=debt', { javaScriptEnabled: false });
    expect(await page.locator('.everything section li a').count()).toBe(CONTENT.ids.size);
    await page.context().close();
  });

  it.for([
    ['a script', '<script>document.title="run"</script>'],
    ['a picture that fails', '"><img src=x onerror=document.title="run">'],
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['emoji', '🧭 🤝 👩‍💻'],
    ['text from right to left', 'קביעת עדיפויות'],
    ['a regular expression', '.*(a+)+$['],
    ['names of JavaScript', '__proto__ constructor'],
    ['a broken escape', '%E0%A4%A'],
  ] as const)('takes %s calmly', async ([, query]) => {
    const page = await site.visit(`search/?${new URLSearchParams({ q: query }).toString()}`);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => errors.push(message.text()));
    await page.locator('.search-results section').first().waitFor();
    expect(await page.title()).toBe('Search · Tandem');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
