import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEverything } from './open-everything.ts';
import type { Site } from './site.ts';
import { CHANGES_PAGE, ONE_OF_EACH_KIND, openSite } from './site.ts';
import { violationsInEveryLook, violationsOf } from './violations.ts';

describe('a page, in light and dark, on a phone and on a desk', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it('has nothing that axe objects to, whatever its kind', async () => {
    const paths = ONE_OF_EACH_KIND.map((path) => (path === 'changes/' ? CHANGES_PAGE : path));
    expect(await site.lookAt(paths, violationsInEveryLook)).toEqual([]);
  });

  it('has nothing that axe objects to once everything is opened', async () => {
    const open = async (page: Page) => {
      await openEverything(page);
      return violationsOf(page);
    };
    const viewport = { width: 1280, height: 800 };
    expect(await site.lookAt(['faqs/', 'decisions/', 'jobs/'], open, { viewport })).toEqual([]);
  });

  it('is looked at by an axe that sees faults', async () => {
    const page = await site.visit('');
    await page.evaluate(() => {
      document.querySelector('h1')?.after(Object.assign(document.createElement('img'), { src: '/icon.svg' }));
    });
    expect((await violationsOf(page)).map((violation) => violation.replace(/:.*/, ''))).toEqual(['image-alt']);
    await page.context().close();
  });

  it('is looked at in light and dark, on a phone and on a desk', async () => {
    const page = await site.visit('', { bypassCSP: true });
    await page.addStyleTag({ content: '@media (width < 400px) { h1 { color: light-dark(#000, #333) } }' });
    const found = (await violationsInEveryLook(page)).map((violation) => violation.replace(/: h1: .*/, ''));
    expect(found).toEqual(['dark, 320 px: color-contrast']);
    await page.context().close();
  });
});
