import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST } from '../site/project.ts';
import type { Site } from './site.ts';
import { ONE_OF_EACH_KIND, openSite } from './site.ts';

const COMPARISON = 'comparisons/at-a-glance/';
const ENTRY = 'faqs/difference/';
const WITHOUT_SCRIPTS = { javaScriptEnabled: false };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Keeps the errors that scripts of the page throw. */
const listenForErrors = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
};

describe('the columns of a comparison', () => {
  const SIDES = ['product', 'engineering', 'together'];

  /** The sides whose cells can be seen; a side with only some of them is named so. */
  const columnsIn = async (page: Page): Promise<string[]> => {
    const states = await Promise.all(
      SIDES.map(async (side) => {
        const shown = await page
          .locator(`.comparison table :is(th, td)[data-side='${side}']`)
          .evaluateAll((cells) => cells.map((cell) => cell.checkVisibility()));
        if (shown.every((isShown) => !isShown)) return [];
        return [shown.every(Boolean) ? side : `some of ${side}`];
      }),
    );
    return states.flat();
  };

  it.for(SIDES)('%s can be put away and brought back without scripts', async (side) => {
    const page = await site.visit(COMPARISON, WITHOUT_SCRIPTS);
    const box = page.getByRole('checkbox', { name: side });
    expect(await columnsIn(page)).toEqual(SIDES);
    await box.uncheck();
    expect(await columnsIn(page)).toEqual(SIDES.filter((other) => other !== side));
    await box.check();
    expect(await columnsIn(page)).toEqual(SIDES);
    await page.context().close();
  });

  it('can be put away by keyboard', async () => {
    const page = await site.visit(COMPARISON);
    await page.getByRole('checkbox', { name: 'Product' }).focus();
    await page.keyboard.press('Space');
    expect(await columnsIn(page)).toEqual(['engineering', 'together']);
    await page.context().close();
  });
});

describe('a row of a comparison', () => {
  it('is named by the link in its heading, and can be linked to', async () => {
    const page = await site.visit(COMPARISON);
    const row = page.locator('.comparison tbody tr').last();
    const id = await row.getAttribute('id');
    await row.getByRole('rowheader').getByRole('link').click();
    expect(page.url()).toBe(`${site.url}${COMPARISON}#${id ?? ''}`);
    expect(await row.evaluate((element) => element.matches(':target'))).toBe(true);

    const other = await site.visit(`${COMPARISON}#${id ?? ''}`);
    await expect
      .poll(() => other.evaluate(() => document.querySelector(':target')?.getBoundingClientRect().top))
      .toBeLessThan(700);
    expect(await other.evaluate(() => document.querySelector(':target')?.id)).toBe(id);
    await page.context().close();
    await other.context().close();
  });
});

describe('the list of questions', () => {
  const answer = (page: Page, id: string) => page.locator(`#${id} p`).first();
  const openQuestions = (page: Page) =>
    page
      .locator('.questions details')
      .evaluateAll((all) => all.filter((details) => 'open' in details && details.open).map(({ id }) => id));

  it('opens the question that the address names, and only that', async () => {
    const page = await site.visit('faqs/#final-say-backlog');
    await expect.poll(() => openQuestions(page)).toEqual(['final-say-backlog']);
    expect(await answer(page, 'final-say-backlog').isVisible()).toBe(true);
    await expect
      .poll(() => page.locator('#final-say-backlog').evaluate((question) => question.getBoundingClientRect().top))
      .toBeLessThan(700);
    await page.context().close();
  });

  it('shows its answer without scripts', async () => {
    const page = await site.visit('faqs/#final-say-backlog', WITHOUT_SCRIPTS);
    const shown = await page
      .locator('.questions details')
      .evaluateAll((all) => all.filter((details) => details.querySelector('p')?.checkVisibility()).map(({ id }) => id));
    expect(shown).toEqual(['final-say-backlog']);
    await page.context().close();
  });

  it('opens any question without scripts', async () => {
    const page = await site.visit('faqs/', WITHOUT_SCRIPTS);
    expect(await answer(page, 'difference').isVisible()).toBe(false);
    await page.locator('#difference summary').click();
    expect(await answer(page, 'difference').isVisible()).toBe(true);
    await page.context().close();
  });

  it('opens another question when the address changes', async () => {
    const page = await site.visit('faqs/#final-say-backlog');
    await expect.poll(() => openQuestions(page)).toEqual(['final-say-backlog']);
    await page.evaluate(() => {
      location.hash = '#difference';
    });
    await expect.poll(async () => (await openQuestions(page)).sort()).toEqual(['difference', 'final-say-backlog']);
    await page.context().close();
  });

  it.for(['#%E0%A4%A', '#no-such-question', '#', '#"]', '#main'])('is not put out by the address %s', async (hash) => {
    const page = await site.newPage();
    const errors = listenForErrors(page);
    await page.goto(`${site.url}faqs/${hash}`);
    await page.locator('#difference summary').click();
    expect({ errors, open: await openQuestions(page) }).toEqual({ errors: [], open: ['difference'] });
    await page.context().close();
  });
});

describe('light and dark', () => {
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const toggle = (page: Page) => page.locator('theme-toggle button');
  const LIGHT = 'rgb(255, 254, 251)';
  const DARK = 'rgb(21, 23, 27)';

  it.for([
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)('follow the reader’s system: %s', async ([colorScheme, color]) => {
    const page = await site.visit(ENTRY, { colorScheme });
    expect(await paper(page)).toBe(color);
    await page.context().close();
  });

  it('switch, say whether the button is pressed, and stay so on the next page and after a reload', async () => {
    const page = await site.visit(ENTRY, { colorScheme: 'light' });
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('false');
    await toggle(page).click();
    expect(await paper(page)).toBe(DARK);
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    expect(await paper(page)).toBe(DARK);
    await page.goto(`${site.url}plays/`);
    expect(await paper(page)).toBe(DARK);
    await toggle(page).click();
    expect(await paper(page)).toBe(LIGHT);
    await page.context().close();
  });

  it('do not flash: what the reader chose is there before the page has a body', async () => {
    const page = await site.visit(ENTRY, { colorScheme: 'light' });
    await toggle(page).click();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('body')) return;
        observer.disconnect();
        const { documentElement } = document;
        documentElement.dataset.seen = documentElement.dataset.theme ?? 'none';
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset.seen)).toBe('dark');
    await page.context().close();
  });

  it('switch where the browser keeps nothing for the site', async () => {
    const page = await site.newPage({ colorScheme: 'light' });
    const errors = listenForErrors(page);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    });
    await page.goto(site.url + ENTRY);
    await toggle(page).click();
    expect({ color: await paper(page), errors }).toEqual({ color: DARK, errors: [] });
    await page.context().close();
  });

  it('take no harm from what else may lie in the browser’s storage', async () => {
    const page = await site.visit(ENTRY, { colorScheme: 'dark' });
    await page.evaluate(() => {
      localStorage.setItem('theme', '"><script>');
    });
    await page.reload();
    await toggle(page).click();
    expect(await paper(page)).toBe(LIGHT);
    await page.context().close();
  });

  it('show no button that does nothing without scripts', async () => {
    const page = await site.visit(ENTRY, WITHOUT_SCRIPTS);
    const buttons = await page.locator('button').all();
    expect(await Promise.all(buttons.map((button) => button.isVisible()))).toEqual(buttons.map(() => false));
    await page.context().close();
  });
});

describe('the tools of a page', () => {
  const copy = (page: Page) => page.getByRole('button', { name: 'Copy as Markdown' });
  const markdown = readFileSync(join(DIST, 'faqs/difference.md'), 'utf8');

  it('lead to the Markdown where there is no clipboard, as over plain http', async () => {
    const page = await site.visit(ENTRY);
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await page.reload();
    expect(await copy(page).isVisible()).toBe(false);
    expect(await page.locator('copy-markdown a').isVisible()).toBe(true);
    await page.context().close();
  });

  it('copy it as Markdown, and say so', async () => {
    const page = await site.visit(ENTRY, { permissions: ['clipboard-read', 'clipboard-write'] });
    await copy(page).click();
    await expect.poll(() => page.locator('copy-markdown [role=status]').innerText()).toBe('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(markdown);
    await page.context().close();
  });

  it('say where it cannot be copied', async () => {
    const page = await site.visit(ENTRY);
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('Denied', 'NotAllowedError'));
    });
    await copy(page).click();
    await expect.poll(() => page.locator('copy-markdown [role=status]').innerText()).toMatch(/^Could not copy/);
    await page.context().close();
  });

  it('offer the Markdown as a file', async () => {
    const page = await site.visit(ENTRY);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download Markdown' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('difference.md');
    await page.context().close();
  });

  it('offer the Markdown to open without scripts', async () => {
    const page = await site.visit(ENTRY, WITHOUT_SCRIPTS);
    const link = page.locator('copy-markdown a');
    expect(await link.isVisible()).toBe(true);
    const response = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    expect(await response.text()).toBe(markdown);
    await page.context().close();
  });

  it('print it', async () => {
    const page = await site.newPage();
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset.printed = String(Number(document.documentElement.dataset.printed ?? 0) + 1);
      };
    });
    await page.goto(site.url + ENTRY);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    expect(await page.evaluate(() => document.documentElement.dataset.printed)).toBe('1');
    await page.context().close();
  });
});

describe('without scripts', () => {
  it('everything to read is there, on a page of each kind', async () => {
    const unseen = (page: Page) =>
      page.locator('main').evaluate((main) => {
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        const found = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.textContent?.trim() ?? '';
          const parent = node.parentElement;
          if (text === '' || !parent || parent.checkVisibility()) continue;
          // A closed question opens by a click; controls that need scripts, and what is said twice, are no loss.
          if (parent.closest('details:not([open])')) continue;
          if (parent.closest('button, label, legend, option, script, [role=status], [aria-hidden=true]')) continue;
          found.push(text);
        }
        return found;
      });
    expect(await site.lookAt(ONE_OF_EACH_KIND, unseen, WITHOUT_SCRIPTS)).toEqual([]);
  });
});
