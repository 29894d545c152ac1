import type { Page } from 'playwright-core';

/** How far the page can be moved sideways, where it can, in words. */
export const sidewaysScroll = async (page: Page, state: string): Promise<string[]> => {
  const pixels = await page.evaluate(() => {
    scrollTo({ left: 9_999, behavior: 'instant' });
    return scrollX;
  });
  return pixels > 0 ? [`${state}: by ${pixels} px`] : [];
};
