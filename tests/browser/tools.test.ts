import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT } from '../site/playbooks-on-disk.ts';
import { headOf } from './entry-file.ts';
import type { Site } from './site.ts';
import { openSite } from './site.ts';
import { waitUntilIdle } from './wait-until-idle.ts';

const JOB = 'jobs/improve-the-system';
const SITUATION = 'situations/tech-debt-keeps-losing';

/** How many entries a collection has. */
const countIn = (collection: string): number => [...CONTENT.ids].filter((id) => id.startsWith(`${collection}/`)).length;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the finder of situations', () => {
  it('fetches what people say only when the reader turns to it', async () => {
    const page = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.json')) asked.push(new URL(request.url()).pathname);
    });
    await page.goto(site.url);
    await waitUntilIdle(page);
    expect(asked).toEqual([]);
    const answered = page.waitForResponse(/playbook\.json$/);
    await page.getByLabel('What is going on?').focus();
    await answered;
    expect(asked).toContain(`${new URL(site.url).pathname}pagefind/playbook.json`);
    await page.context().close();
  });

  it('leads from words to the situation, by keyboard alone', async () => {
    const { title, phrase = '' } = headOf<'title' | 'phrase'>(SITUATION);
    const page = await site.visit('');
    await page.getByLabel('What is going on?').focus();
    await page.keyboard.type(phrase);
    const first = page.locator('.found a').first();
    await first.waitFor();
    expect(await first.textContent()).toBe(title);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}${SITUATION}/`);
    await page.context().close();
  });

  it('says so where nothing fits, and runs nothing that was typed', async () => {
    const page = await site.visit('');
    await page.getByLabel('What is going on?').fill('zebra <img src=x onerror="document.title=1">');
    await page
      .locator('situation-finder [role=status]')
      .getByText(/closest/i)
      .waitFor();
    expect(await page.locator('.found a').last().textContent()).toContain('Search everything for');
    expect(await page.title()).toContain('Tandem');
    await page.context().close();
  });

  it('answers what was typed before its script arrived, and so does the page of the search', async () => {
    for (const [path, label] of [
      ['', 'What is going on?'],
      ['search/?q=boundary', 'Search the playbook'],
    ] as const) {
      const page = await site.newPage();
      const { promise: isTyped, resolve: letScriptsIn } = Promise.withResolvers<undefined>();
      await page.route('**/*.js', async (route) => {
        await isTyped;
        await route.continue();
      });
      await page.goto(site.url + path, { waitUntil: 'commit' });
      const field = page.getByRole('main').getByLabel(label, { exact: true });
      await field.fill('backlog');
      letScriptsIn(undefined);
      await page.locator(':is(.found, .search-results) a').first().waitFor();
      expect(await field.inputValue()).toBe('backlog');
      await page.context().close();
    }
  });

  it('can be picked from without JavaScript, and its form leads to every situation', async () => {
    const page = await site.visit('', { javaScriptEnabled: false });
    await page.getByText('Or pick what you would say').click();
    expect(await page.locator('situation-finder .plain-links a').count()).toBe(countIn('situations'));
    await page.getByLabel('What is going on?').fill('debt');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/situations\/\?q=debt$/);
    expect(await page.locator('h1').textContent()).toBe('Situations');
    await page.context().close();
  });
});

describe('the map of decisions', () => {
  it('is a whole table without JavaScript', async () => {
    const page = await site.visit('decisions/', { javaScriptEnabled: false });
    expect(await page.locator('tbody tr').count()).toBe(countIn('decisions'));
    expect(await page.locator('tbody tr td[data-decides]').count()).toBe(countIn('decisions'));
    expect(await page.locator('.filters').isVisible()).toBe(false);
    await page.context().close();
  });

  it('shows only the job and the reach that are chosen, and keeps the choice in the address', async () => {
    const page = await site.visit('decisions/');
    const { title = '' } = headOf<'title'>(JOB);
    await page.getByLabel('Job').selectOption({ label: title });
    await page.getByLabel('Reach').selectOption({ label: 'The whole organisation' });
    const shown = await page.locator('tbody tr:visible').count();
    expect(shown).toBeGreaterThan(0);
    expect(await page.locator('tbody tr:visible').evaluateAll((rows) => rows.map((row) => row.dataset.scope))).toEqual(
      Array.from({ length: shown }, () => 'organisation'),
    );
    expect(await page.locator('.filters [role=status]').textContent()).toBe(`${shown} decisions`);
    expect(new URL(page.url()).search).toBe(`?job=${JOB.replace('jobs/', '')}&scope=organisation`);

    await page.reload();
    await page.locator('.filters:not([hidden])').waitFor();
    expect(await page.locator('tbody tr:visible').count()).toBe(shown);
    await page.context().close();
  });

  it('ignores a choice in the address that it does not know', async () => {
    const page = await site.visit('decisions/?job=%3Cscript%3E&scope=planet');
    await page.locator('.filters:not([hidden])').waitFor();
    expect(await page.locator('tbody tr:visible').count()).toBe(countIn('decisions'));
    await page.context().close();
  });

  it('gives each decision its default, the reason and what others do', async () => {
    const page = await site.visit('decisions/');
    const rows = await page.locator('tbody tr').evaluateAll((all) =>
      all.map((row) => ({
        default: row.querySelector('.decider')?.textContent.trim() ?? '',
        paragraphs: row.querySelectorAll('details p').length,
        presets: row.querySelectorAll('details strong').length,
      })),
    );
    expect(rows.filter((row) => row.default === '' || row.paragraphs < 3 || row.presets < 2)).toEqual([]);
    await page.context().close();
  });
});
