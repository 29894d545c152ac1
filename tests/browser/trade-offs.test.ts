import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from './site.ts';
import { openSite } from './site.ts';
import { countSheets, heard, keptSession, openTool, PHONE, placeByKeys, screenOf, tabTo } from './two-leaders.ts';
import { violationsInEveryLook } from './violations.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = (options?: Parameters<Site['visit']>[1]) => openTool(site, 'trade-offs', options);

/** Product puts the first tension at one end and engineering at the other; all else is in the middle for both. */
const placeBoth = async (page: Page): Promise<number> => {
  await tabTo(page, '[name=answer-product]');
  await page.keyboard.press('Enter');
  const count = await placeByKeys(page, (index) => (index === 0 ? -4 : 0));
  await tabTo(page, '[name=answer-engineering]');
  await page.keyboard.press('Enter');
  await placeByKeys(page, (index) => (index === 0 ? 4 : 0));
  await tabTo(page, '[name=reveal]');
  await page.keyboard.press('Enter');
  await screenOf(page, 'results');
  return count;
};

describe('the trade-off sliders', () => {
  it('take two people to a place and a condition, by keyboard alone', async () => {
    const page = await open(PHONE);
    const count = await placeBoth(page);
    expect(await heard(page)).toContain(`You lean differently on 1 of ${count} trade-offs.`);
    await tabTo(page, '.settle input[type=range]');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, '.settle [name=note]');
    await page.keyboard.type('Until the end of March.');
    await page.keyboard.press('Enter');
    expect(await page.locator('.agreed').textContent()).toMatch(/^Settled: 1 towards .+\. Until the end of March\.$/);
    const { together, forms, reviews } = JSON.parse(await keptSession(page)) as Record<string, Record<string, object>>;
    expect(Object.values(together?.places ?? {})).toEqual([1]);
    expect(Object.values(forms?.['tools/trade-offs'] ?? {})).toEqual(['Until the end of March.']);
    expect(Object.keys(reviews ?? {})).toEqual(['trade-offs']);
    await page.context().close();
  });

  it('say each place in words, aloud too', async () => {
    const page = await open();
    await page.locator('[name=answer-product]').click();
    const slider = page.locator('.place-slider input');
    await slider.focus();
    await page.keyboard.press('Home');
    const [first = ''] = await page.locator('.tool-ends strong').allTextContents();
    const words = await page.locator('.place-slider output').textContent();
    expect(words?.toLowerCase()).toBe(`4 towards ${first.toLowerCase()}`);
    expect(await slider.getAttribute('aria-valuetext')).toBe(words);
    await page.context().close();
  });

  it('show both places in one table, the widest apart first', async () => {
    const page = await open();
    const count = await placeBoth(page);
    const rows = page.locator('.both-answers tbody tr');
    expect(await rows.count()).toBe(count);
    expect(await rows.locator('td:last-child').allTextContents()).toEqual([
      '8 apart',
      ...Array.from({ length: count - 1 }, () => 'the same'),
    ]);
    await page.context().close();
  });

  it('have nothing that axe objects to, in each state', async () => {
    const page = await open();
    const found = [...(await violationsInEveryLook(page))];
    await page.locator('[name=answer-product]').click();
    found.push(...(await violationsInEveryLook(page)));
    await page.locator('[name=back]').click();
    await placeBoth(page);
    found.push(...(await violationsInEveryLook(page)));
    await page.locator('[name=settle]').click();
    found.push(...(await violationsInEveryLook(page)));
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('print on one page, before and after', async () => {
    const page = await open();
    expect(await countSheets(page)).toEqual({ A4: 1, Letter: 1 });
    await placeBoth(page);
    expect(await countSheets(page)).toEqual({ A4: 1, Letter: 1 });
    await page.context().close();
  });

  it('can be taken away as Markdown', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await placeBoth(page);
    await page.locator('.settle [name=note]').fill('<b>Until** March');
    await page.locator('[name=settle]').click();
    await page.locator('[name=copy]').click();
    await page.locator('.take-away [role=status]', { hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\| 4 towards [^|]+ \| 4 towards [^|]+ \| 8 apart \| in the middle \|/);
    expect(copied).toContain('\\<b>Until\\*\\* March');
    await page.context().close();
  });
});
