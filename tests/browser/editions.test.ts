import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FROZEN, PLAYBOOKS } from '../site/playbooks-on-disk.ts';
import { GONE, OLDEST, RENAMED } from './changed-entries.ts';
import { openEverything } from './open-everything.ts';
import { sidewaysScroll } from './sideways-scroll.ts';
import type { Site } from './site.ts';
import { CHANGES_PAGE, openSite } from './site.ts';
import { violationsInEveryLook } from './violations.ts';

const OLD = OLDEST.path;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Where a page of the site is, below its root. */
const pathOf = (page: Page): string => page.url().slice(site.url.length);

describe('an address at which an entry used to be', () => {
  it.for(['', '#x', '#/?a=1&b', '#%C3%A9'])(
    'leads on to the entry, and keeps the part of the page that is named: "%s"',
    async (hash) => {
      const page = await site.visit(`${RENAMED.before}/${hash}`);
      await page.waitForURL((url) => url.pathname.endsWith(`/${RENAMED.now}/`));
      expect(pathOf(page)).toBe(`${RENAMED.now}/${hash}`);
      await page.context().close();
    },
  );

  it('leads on without scripts', async () => {
    const page = await site.visit(`${RENAMED.before}/`, { javaScriptEnabled: false });
    await page.waitForURL(`${site.url}${RENAMED.now}/`);
    await page.context().close();
  });

  it('leads on inside the edition that it belongs to', async () => {
    const { path } = RENAMED.edition;
    const page = await site.visit(`${path}${RENAMED.before}/#sources`);
    await page.waitForURL(`${site.url}${path}${RENAMED.now}/#sources`);
    await page.context().close();
  });

  it('is no step of the way back', async () => {
    const page = await site.visit('faqs/');
    await page.goto(`${site.url}${RENAMED.before}/`);
    await page.waitForURL(`${site.url}${RENAMED.now}/`);
    await page.goBack();
    expect(pathOf(page)).toBe('faqs/');
    await page.context().close();
  });

  it('stays, where only an edition has the entry, until the reader goes there', async () => {
    const page = await site.visit(`${GONE.id}/`);
    await page.waitForLoadState('load');
    expect(pathOf(page)).toBe(`${GONE.id}/`);
    await page.locator('main').getByRole('link', { name: OLDEST.label }).click();
    await page.waitForURL(`${site.url}${OLD}${GONE.id}/`);
    await page.context().close();
  });
});

describe('the switcher between editions', () => {
  it.for([true, false])('is opened and followed by keyboard, with scripts: %s', async (javaScriptEnabled) => {
    const page = await site.visit(`${RENAMED.now}/`, { javaScriptEnabled });
    const link = page.locator('.edition-bar').getByRole('link', { name: OLDEST.label });
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
    await page.waitForURL(`${site.url}${OLD}${RENAMED.before}/`);
    expect(await page.locator('.edition-bar summary').innerText()).toContain(OLDEST.label);
    await page.context().close();
  });

  it('tells a screen reader which edition is read', async () => {
    const page = await site.visit(`${OLD}faqs/difference/`);
    const bar = page.getByRole('complementary', { name: 'Edition' });
    await bar.locator('summary').click();
    expect(await bar.locator('[aria-current="true"]').innerText()).toBe(OLDEST.label);
    const said = (await bar.locator('summary').textContent())?.replace(/\s+/g, ' ').trim();
    expect(said).toBe(`You are reading: ${OLDEST.label}`);
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
    const found = await findIn(OLD, GONE.title);
    expect(found).toContain(`${OLD}${GONE.id}/`);
    expect(found.filter((path) => !path.startsWith(OLD))).toEqual([]);
  });

  const without = PLAYBOOKS.filter(({ ids }) => !ids.has(GONE.id)).map(({ path }) => path);

  it.for(without)('does not find in "%s" what was removed before', async (home) => {
    const found = await findIn(home, GONE.title);
    expect(found.filter((path) => path.includes(GONE.id))).toEqual([]);
    expect(found.filter((path) => !path.startsWith(home) || (home === '' && path.startsWith('editions/')))).toEqual([]);
  });

  it('is what the dialog asks on a page of that edition', async () => {
    const page = await site.visit(`${OLD}faqs/difference/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().slice(site.url.length)));
    await page.keyboard.press('/');
    const dialog = page.locator('.search-dialog[open]');
    await dialog.getByRole('searchbox').waitFor();
    await page.keyboard.type(GONE.title);
    const hit = dialog.locator(`.search-results a[href*="${OLD}${GONE.id}/"]`).first();
    await hit.waitFor();
    expect(asked.filter((path) => path.includes('pagefind/') && !path.startsWith(OLD))).toEqual([]);
    await hit.click();
    await page.waitForURL(`${site.url}${OLD}${GONE.id}/**`);
    await page.context().close();
  });
});

describe('the pages of editions', () => {
  const PAGES = [OLD, `${OLD}${RENAMED.before}/`, 'editions/', CHANGES_PAGE, `${GONE.id}/`];

  it('have nothing that axe objects to with everything opened, in light and dark, wide and narrow', async () => {
    const look = async (page: Page) => {
      await openEverything(page);
      return violationsInEveryLook(page);
    };
    expect(await site.lookAt(PAGES, look)).toEqual([]);
  });

  it('do not scroll sideways at 320 px, with everything opened', async () => {
    const look = async (page: Page) => {
      await openEverything(page);
      return sidewaysScroll(page, 'with everything open');
    };
    expect(await site.lookAt(PAGES, look, { viewport: { width: 320, height: 800 } })).toEqual([]);
  });
});
