import type { Page } from 'playwright-core';

/** Opens everything on a page that can be opened and closed. */
export const openEverything = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
