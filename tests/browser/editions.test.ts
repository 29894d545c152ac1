import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FROZEN } from '../site/playbooks-on-disk.ts';
import type { Site } from './site.ts';
import { openSite } from './site.ts';
import { LOOKS, violationsOf } from './violations.ts';

const OLD = 'editions/1.0/';
const HEIGHT = 800;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Where a page of the site is, below its root. */
const pathOf = (page: Page): string => page.url().slice(site.url.length);

const openEverything = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe('an address at which an entry used to be', () => {
  it.for(['', '#x', '#/?a=1&b', '#%C3%A9'])(
    'leads on to the entry, and keeps the part of the page that is named: "%s"',
    async (hash) => {
      const page = await site.visit(`faqs/when-scale/${hash}`);
      await page.waitForURL((url) => url.pathname.endsWith('/faqs/when-we-grow/'));
      expect(pathOf(page)).toBe(`faqs/when-we-grow/${hash}`);
      await page.context().close();
    },
  );

  it('leads on without scripts', async () => {
    const page = await site.visit('faqs/when-scale/', { javaScriptEnabled: false });
    await page.waitForURL(`${site.url}faqs/when-we-grow/`);
    await page.context().close();
  });

  it('leads on inside the edition that it belongs to', async () => {
    const page = await site.visit('editions/1.1/faqs/when-scale/#sources');
    await page.waitForURL(`${site.url}editions/1.1/faqs/when-we-grow/#sources`);
    await page.context().close();
  });

  it('is no step of the way back', async () => {
    const page = await site.visit('faqs/');
    await page.goto(`${site.url}faqs/when-scale/`);
    await page.waitForURL(`${site.url}faqs/when-we-grow/`);
    await page.goBack();
    expect(pathOf(page)).toBe('faqs/');
    await page.context().close();
  });

  it('stays, where only an edition has the entry, until the reader goes there', async () => {
    const page = await site.visit('glossary/three-jobs/');
    await page.waitForLoadState('load');
    expect(pathOf(page)).toBe('glossary/three-jobs/');
    await page.locator('main').getByRole('link', { name: 'edition 1.0' }).click();
    await page.waitForURL(`${site.url}${OLD}glossary/three-jobs/`);
    await page.context().close();
  });
});

describe('the switcher between editions', () => {
  it.for([true, false])('is opened and followed by keyboard, with scripts: %s', async (javaScriptEnabled) => {
    const page = await site.visit('faqs/when-we-grow/', { javaScriptEnabled });
    const link = page.locator('.edition-bar').getByRole('link', { name: 'Edition 1.0' });
    expect(await link.isVisible()).toBe(false);
    await page.locator('.edition-bar summary').focus();
    await page.keyboard.press('Enter');
    expect(await link.isVisible()).toBe(true);
    const reached: string[] = [];
    for (let presses = 0; presses < FROZEN.length + 1; presses += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.locator(':focus').innerText());
    }
    expect(reached).toEqual(['Working text', ...FROZEN.map(({ label }) => label)]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}${OLD}faqs/when-scale/`);
    expect(await page.locator('.edition-bar summary').innerText()).toContain('Edition 1.0');
    await page.context().close();
  });

  it('tells a screen reader which edition is read', async () => {
    const page = await site.visit(`${OLD}faqs/difference/`);
    const bar = page.getByRole('complementary', { name: 'Edition' });
    await bar.locator('summary').click();
    expect(await bar.locator('[aria-current="true"]').innerText()).toBe('Edition 1.0');
    expect(await bar.locator('summary').textContent()).toMatch(/^\s*You are reading:\s+Edition 1\.0\s*$/);
    await page.context().close();
  });

  it('lies over nothing that a reader cannot bring back: it closes again', async () => {
    const page = await site.visit('faqs/difference/');
    const summary = page.locator('.edition-bar summary');
    await summary.click();
    await summary.click();
    expect(await page.locator('.edition-bar li').first().isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('the search of an edition', () => {
  /** The addresses that the search page of a playbook finds, in order. */
  const findIn = async (home: string, query: string): Promise<string[]> => {
    const page = await site.visit(`${home}search/?${new URLSearchParams({ q: query }).toString()}`);
    const hits = page.locator('.search-results li a');
    await hits.first().waitFor();
    const found = await hits.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    await page.context().close();
    return found.map((href) => href.slice(site.url.length).replace(/#.*/, ''));
  };

  it('finds what only that edition has, and leads nowhere else', async () => {
    const found = await findIn(OLD, 'three jobs');
    expect(found).toContain(`${OLD}glossary/three-jobs/`);
    expect(found.filter((path) => !path.startsWith(OLD))).toEqual([]);
  });

  it.for(['', 'editions/1.1/'])('does not find in "%s" what was removed before', async (home) => {
    const found = await findIn(home, 'three jobs');
    expect(found.filter((path) => path.includes('glossary/three-jobs'))).toEqual([]);
    expect(found.filter((path) => !path.startsWith(home) || (home === '' && path.startsWith('editions/')))).toEqual([]);
  });

  it('is what the dialog asks on a page of that edition', async () => {
    const page = await site.visit(`${OLD}faqs/difference/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().slice(site.url.length)));
    await page.keyboard.press('/');
    const dialog = page.locator('.search-dialog[open]');
    await dialog.getByRole('searchbox').waitFor();
    await page.keyboard.type('three jobs');
    const hit = dialog.locator(`.search-results a[href*="${OLD}glossary/three-jobs/"]`).first();
    await hit.waitFor();
    expect(asked.filter((path) => path.includes('pagefind/') && !path.startsWith(OLD))).toEqual([]);
    await hit.click();
    await page.waitForURL(`${site.url}${OLD}glossary/three-jobs/**`);
    await page.context().close();
  });
});

describe('the pages of editions', () => {
  const PAGES = [OLD, `${OLD}faqs/when-scale/`, 'editions/', 'editions/1.1/changes/', 'glossary/three-jobs/'];

  it.for(PAGES)(
    'have nothing that axe objects to with everything opened, in light and dark, wide and narrow: /%s',
    async (path) => {
      const found = await Promise.all(
        LOOKS.map(async ({ colorScheme, width }) => {
          const page = await site.visit(path, { colorScheme, viewport: { width, height: HEIGHT } });
          await openEverything(page);
          const violations = await violationsOf(page);
          await page.context().close();
          return violations.map((violation) => `${colorScheme}, ${width} px: ${violation}`);
        }),
      );
      expect(found.flat()).toEqual([]);
    },
  );

  it.for(PAGES)('do not scroll sideways at 320 px, with everything opened: /%s', async (path) => {
    const page = await site.visit(path, { viewport: { width: 320, height: HEIGHT } });
    await openEverything(page);
    const pixels = await page.evaluate(() => {
      scrollTo({ left: 9_999, behavior: 'instant' });
      return scrollX;
    });
    expect(pixels).toBe(0);
    await page.context().close();
  });
});
