import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from './site.ts';
import { ONE_OF_EACH_KIND, openSite } from './site.ts';
import { LOOKS, violationsOf } from './violations.ts';

describe('a page, in light and dark, on a phone and on a desk', () => {
  let site: Site;
  let pages: { look: (typeof LOOKS)[number]; page: Page }[];
  beforeAll(async () => {
    site = await openSite();
    pages = await Promise.all(
      LOOKS.map(async (look) => {
        const { colorScheme, width } = look;
        return { look, page: await site.visit('', { colorScheme, viewport: { width, height: 800 } }) };
      }),
    );
  });
  afterAll(() => site.close());

  it.for(ONE_OF_EACH_KIND)('has nothing that axe objects to: /%s', async (path) => {
    const found = await Promise.all(
      pages.map(async ({ look, page }) => {
        await page.goto(site.url + path);
        const { colorScheme, width } = look;
        return (await violationsOf(page)).map((violation) => `${colorScheme}, ${width} px: ${violation}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  it.for(['faqs/', 'decisions/', 'jobs/'])(
    'has nothing that axe objects to once everything is opened: /%s',
    async (path) => {
      const page = await site.visit(path, { viewport: { width: 1280, height: 800 } });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await violationsOf(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('is looked at by an axe that sees faults', async () => {
    const page = await site.visit('');
    await page.evaluate(() => {
      document.querySelector('h1')?.after(Object.assign(document.createElement('img'), { src: '/icon.svg' }));
    });
    expect((await violationsOf(page)).map((violation) => violation.replace(/:.*/, ''))).toEqual(['image-alt']);
    await page.context().close();
  });
});
