import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from './site.ts';
import { openSite } from './site.ts';
import {
  countSheets,
  hardToTap,
  heard,
  keptSession,
  openTool,
  PHONE,
  reveal,
  screenOf,
  tabTo,
  textOf,
} from './two-leaders.ts';
import { violationsInEveryLook } from './violations.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = (options?: Parameters<Site['visit']>[1]) => openTool(site, 'decision-map', options);

/** Says who decides by number keys alone, 1 to 5, and goes on by Enter; gives how many there were. */
const decideByKeys = async (page: Page, keyFor: (index: number) => string): Promise<number> => {
  await screenOf(page, 'question');
  let index = 0;
  while ((await page.locator('[data-screen="question"]').count()) > 0) {
    const asked = await page.locator('.tool-place').textContent();
    await page.keyboard.press(keyFor(index));
    await page.keyboard.press('Enter');
    await page.waitForFunction((before) => document.querySelector('.tool-place')?.textContent !== before, asked);
    index += 1;
  }
  return index;
};

/** Both claim the first, each leaves the second to the other, both decide the third together, and product the rest. */
const answerBoth = async (page: Page): Promise<number> => {
  await page.locator('[name=answer-product]').click();
  const count = await decideByKeys(page, (index) => ['1', '3', '2'][index] ?? '1');
  await page.locator('[name=answer-engineering]').click();
  await decideByKeys(page, (index) => ['3', '1', '2'][index] ?? '1');
  return count;
};

const saved = async (page: Page, name: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[name=${name}]`).click()]);
  return textOf(download);
};

describe('the decision map', () => {
  it('is filled and settled on one phone by keyboard alone', async () => {
    const page = await open(PHONE);
    await tabTo(page, '[name=answer-product]');
    await page.keyboard.press('Enter');
    const count = await decideByKeys(page, (index) => (index === 0 ? '1' : '2'));
    // The curtain: nothing that was answered can be seen or heard.
    expect(await heard(page)).toContain('Product has answered. The curtain is down.');
    expect(await page.locator('.rights-table').count()).toBe(0);
    await tabTo(page, '[name=answer-engineering]');
    await page.keyboard.press('Enter');
    await decideByKeys(page, (index) => (index === 0 ? '3' : '2'));
    await tabTo(page, '[name=reveal]');
    await page.keyboard.press('Enter');
    await screenOf(page, 'results');
    expect(await heard(page)).toContain('One decision has no single answer.');
    expect(await page.locator('.rights-table tbody th[scope=row]').count()).toBe(count);

    await tabTo(page, '.to-settle [name^="decides "][value=product]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await heard(page)).toContain(`All ${count} decisions have one answer.`);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    expect(Object.values((JSON.parse(await keptSession(page)) as Kept).together.decisions)).toEqual([
      { drives: 'unset', decides: 'joint', state: 'agreed' },
    ]);
    await page.context().close();
  });

  it('asks one decision a screen, with everything on it', async () => {
    const page = await open(PHONE);
    await page.locator('[name=answer-product]').tap();
    await screenOf(page, 'question');
    expect(await hardToTap(page, '.map-question :is(label, button)')).toEqual([]);
    await page.context().close();
  });

  it('is heard as text, warnings first, under each scheme', async () => {
    const page = await open();
    const count = await answerBoth(page);
    await reveal(page);
    const text = await heard(page);
    expect(text).toContain(`2 of ${count} decisions have no single answer.`);
    expect(text).toMatch(/listitem: Two people decide “[^”]+”\. Whoever moves first wins/);
    expect(text).toMatch(/listitem: Nobody decides “[^”]+”\. Each of you waits for the other\./);
    expect(text).toMatch(/listitem: Product decides \d+ of \d+\. Ask who lives with them longest, and move one\./);
    expect(text.match(/Approver Contributor Assumed/g)).toHaveLength(count - 3);
    for (const [scheme, said] of [
      ['rapid', 'Decides Input Assumed'],
      ['raci', 'Accountable Consulted Assumed'],
    ] as const) {
      await page.locator('[name=scheme]').selectOption(scheme);
      expect((await heard(page)).split(said)).toHaveLength(count - 2);
    }
    await page.context().close();
  });

  it('settles what the two see alike at once, and the rest from a preset', async () => {
    const page = await open();
    const count = await answerBoth(page);
    await reveal(page);
    await page.locator('[name=agree]').click();
    await page.locator('[name=rest]').selectOption('defaults');
    await page.locator('[name=fill]').click();
    const { decisions } = (JSON.parse(await keptSession(page)) as Kept).together;
    const states = Object.values(decisions).map(({ state }) => state);
    expect(states.filter((state) => state === 'agreed')).toHaveLength(count - 2);
    expect(states.filter((state) => state === 'assumed')).toHaveLength(2);
    expect(await page.locator('.to-settle').count()).toBe(0);
    await page.locator('[name=change-row]').first().click();
    expect(await page.locator('.to-settle details[open]').count()).toBe(1);
    await page.context().close();
  });

  it('has rows of the two themselves, which nobody reads as markup', async () => {
    const page = await open();
    await page.locator('.map-own summary').click();
    await page.locator('[name=own]').fill('=cmd() <img src=x onerror=alert(1)>');
    await page.locator('[name=add]').click();
    await page.locator('.map-own li').waitFor();
    const count = await answerBoth(page);
    await reveal(page);
    expect(await page.locator('.rights-table tbody th[scope=row]').count()).toBe(count);
    expect(await page.locator('.rights-table tbody th[scope=row]').last().textContent()).toBe(
      '=cmd() <img src=x onerror=alert(1)>',
    );
    expect(await page.locator('main img').count()).toBe(0);
    expect(await saved(page, 'csv')).toContain(`"'=cmd() <img`);
    expect(await saved(page, 'yaml')).toContain('#   "=cmd() <img');
    await page.context().close();
  });

  it('begins with what a preset suggests, where somebody asks for that', async () => {
    const page = await open();
    await page.locator('[name=preset]').selectOption('defaults');
    await page.locator('[name=answer-product]').click();
    await screenOf(page, 'question');
    expect(await page.locator('[name=decides]:checked').count()).toBe(1);
    await page.context().close();
  });

  it('reaches another device by a link that carries only numbers', async () => {
    const first = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await first.locator('[name=answer-product]').click();
    await decideByKeys(first, (index) => (index === 0 ? '1' : '2'));
    await first.locator('[name=link]').click();
    await first.locator('.tool-send [role=status]', { hasText: 'Copied' }).waitFor();
    const link = await first.evaluate(() => navigator.clipboard.readText());
    expect(link.replace(site.url, '')).toMatch(/^tools\/decision-map\/#decision-map=[\d.]+$/);
    const second = await site.newPage();
    await second.goto(link);
    await second.locator('.tool-notice', { hasText: 'The answers of product are in, behind the curtain.' }).waitFor();
    expect((JSON.parse(await keptSession(second)) as Kept).product).toEqual(
      (JSON.parse(await keptSession(first)) as Kept).product,
    );
    await second.context().close();
    await first.context().close();
  });

  it('has nothing that axe objects to, in each state', async () => {
    const page = await open();
    await page.locator('.map-own summary').click();
    const found = [...(await violationsInEveryLook(page))];
    await page.locator('[name=answer-product]').click();
    found.push(...(await violationsInEveryLook(page)));
    await page.locator('[name=back]').click();
    await answerBoth(page);
    await reveal(page);
    found.push(...(await violationsInEveryLook(page)));
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('prints on one page, with address, edition and date, and so does the sheet', async () => {
    const page = await open();
    expect(await countSheets(page)).toEqual({ A4: 1, Letter: 1 });
    await answerBoth(page);
    await reveal(page);
    expect(await countSheets(page)).toEqual({ A4: 1, Letter: 1 });
    await page.emulateMedia({ media: 'print' });
    const seen = await page.locator('main').innerText();
    expect(seen).toMatch(/Working text · .*\/tools\/decision-map\/ · \d+ \w+ \d{4}/);
    await page.context().close();
  });
});

/** What these tests look at in a kept session. */
interface Kept {
  product: unknown;
  together: { decisions: Record<string, { state: string }> };
}
