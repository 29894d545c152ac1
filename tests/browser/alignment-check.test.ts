import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { englishTools } from '../../src/core/words/en/tools.ts';
import { ReadingTime } from './reading-time.ts';
import type { Site } from './site.ts';
import { openSite } from './site.ts';
import {
  answerByKeys,
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

const open = (options?: Parameters<Site['visit']>[1]) => openTool(site, 'alignment-check', options);

/** A browser that keeps nothing for pages. */
const openWithoutStorage = async (): Promise<Page> => {
  const page = await site.newPage({ acceptDownloads: true });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(`${site.url}tools/alignment-check/`);
  await screenOf(page, 'begin');
  return page;
};

/** Both answer on one device: far apart on the first statement, unknown to one on the second, the same on the others. */
const answerBoth = async (page: Page): Promise<number> => {
  await page.locator('[name=answer-product]').click();
  const count = await answerByKeys(page, (index) => ['1', '0'][index] ?? '4');
  await page.locator('[name=answer-engineering]').click();
  await answerByKeys(page, (index) => ['5', '3'][index] ?? '4');
  return count;
};

describe('the alignment check on one phone', () => {
  it('takes two people from the first statement to an owner and a date, by keyboard alone', async () => {
    const page = await open(PHONE);
    await tabTo(page, '[name=answer-product]');
    await page.keyboard.press('Enter');
    const count = await answerByKeys(page, () => '2');
    // The curtain: nothing that was answered can be seen or heard.
    expect(await heard(page)).toContain('Product has answered. The curtain is down.');
    expect(await page.locator('[aria-pressed=true]').count()).toBe(0);
    await tabTo(page, '[name=answer-engineering]');
    await page.keyboard.press('Enter');
    await answerByKeys(page, (index) => (index === 0 ? '5' : '2'));
    await tabTo(page, '[name=reveal]');
    await page.keyboard.press('Enter');
    await screenOf(page, 'results');
    expect(await page.locator('.both-answers tbody td:nth-child(3)').count()).toBe(count);
    await tabTo(page, '.commitment [name=text]');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Draw the line on Tuesday');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, '.commitment [name=date]');
    await page.keyboard.type('02282030');
    await tabTo(page, '.commitment [name=promise]');
    await page.keyboard.press('Enter');
    expect(await page.locator('.agreed').textContent()).toBe(
      'Draw the line on Tuesday Engineering, by 28 February 2030.',
    );
    expect(JSON.parse(await keptSession(page))).toMatchObject({
      commitments: [{ text: 'Draw the line on Tuesday', owner: 'engineering', date: '2030-02-28', isDone: false }],
      reviews: { 'alignment-check': expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
    });
    await page.context().close();
  });

  it('leaves time to talk: reading and choosing take two people less than the minutes that it promises', async () => {
    const list = await site.visit('tools/');
    const promised = await list
      .locator('li', { has: list.locator('[href$="/alignment-check/"]') })
      .locator('.kind')
      .textContent();
    await list.context().close();
    const page = await open(PHONE);
    const time = new ReadingTime(page);
    const press = (selector: string) => time.choose(() => page.locator(selector).tap());
    await time.read();
    for (const leader of ['product', 'engineering']) {
      await press(`[name=answer-${leader}]`);
      await screenOf(page, 'question');
      while ((await page.locator('[data-screen="question"]').count()) > 0) {
        await time.read();
        const asked = await page.locator('.tool-place').textContent();
        // They see everything differently, so that the results are as long as they can be.
        await press(leader === 'product' ? '[name=score-1]' : '[name=score-5]');
        await page.waitForFunction((before) => document.querySelector('.tool-place')?.textContent !== before, asked);
      }
      await time.read();
    }
    await press('[name=reveal]');
    await screenOf(page, 'results');
    await time.read();
    await press('.commitment [value=both]');
    await time.choose(() => page.locator('.commitment [name=date]').fill('2030-02-28'));
    await press('.commitment [name=promise]');
    await page.locator('.agreed').waitFor();
    await time.read();
    const { screens, choices, words, minutes } = time;
    const statements = await page.locator('.both-answers tbody td:nth-child(3)').count();
    // The beginning, every statement twice, the curtain twice, the answers, the promise; a choice to leave each, and three for the promise.
    expect([screens, choices]).toEqual([2 * statements + 5, 2 * statements + 6]);
    expect(words).toBeGreaterThan(500);
    expect(minutes).toBeLessThanOrEqual(Number.parseInt(promised ?? ''));
    await page.context().close();
  });

  it('asks one statement a screen, with everything on it', async () => {
    const page = await open(PHONE);
    await page.locator('[name=answer-product]').tap();
    await screenOf(page, 'question');
    expect(await hardToTap(page, '.tool-answers button')).toEqual([]);
    await page.context().close();
  });

  it('loses no answer on a reload, and lets each go back', async () => {
    const page = await open();
    await page.locator('[name=answer-product]').click();
    await page.keyboard.press('5');
    await page.keyboard.press('4');
    await page.locator('[name=back]').click();
    expect(await page.locator('.tool-answers [aria-pressed=true]').getAttribute('name')).toBe('score-4');
    await page.reload();
    await screenOf(page, 'begin');
    expect(await page.locator('[name=answer-product] small').textContent()).toMatch(/^2 of \d+ answered: go on$/);
    await page.locator('[name=answer-product]').click();
    expect(await page.locator('.tool-place').textContent()).toMatch(/^Product, 3 of \d+$/);
    await page.context().close();
  });

  it('goes from answer to answer with arrow keys', async () => {
    const page = await open();
    await page.locator('[name=answer-engineering]').click();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    const visited: (string | null | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowUp']) {
      await page.keyboard.press(key);
      visited.push(await focused());
    }
    expect(visited).toEqual(['score-1', 'score-2', 'score-1', 'score-0']);
    await page.context().close();
  });
});

describe('what the check shows', () => {
  it('is heard as text: the widest gap first, then every number', async () => {
    const page = await open();
    const count = await answerBoth(page);
    await reveal(page);
    const text = await heard(page);
    expect(text).toContain(`You see 2 of ${count} things very differently.`);
    expect(text).toMatch(
      /- list:\n\s+- listitem:\n\s+- strong: [^\n]+\n\s+- text: Product says 1, engineering says 5\./,
    );
    expect(text).toMatch(/row "[^"]+ 1 5 4 apart"/);
    expect(text).toMatch(/row "[^"]+ don’t know 3 one does not know"/);
    expect(text.match(/row "[^"]+ 4 4 the same"/g)).toHaveLength(count - 2);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.context().close();
  });

  it('has nothing that axe objects to, in each state', async () => {
    const page = await open();
    const found = [...(await violationsInEveryLook(page))];
    await page.locator('[name=answer-product]').click();
    found.push(...(await violationsInEveryLook(page)));
    await answerByKeys(page, (index) => ['1', '0'][index] ?? '4');
    found.push(...(await violationsInEveryLook(page)));
    await page.locator('[name=answer-engineering]').click();
    await answerByKeys(page, () => '4');
    found.push(...(await violationsInEveryLook(page)));
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
    expect(seen).toContain('/tools/alignment-check/');
    expect(seen).toMatch(/Working text · .* · \d+ \w+ \d{4}/);
    await page.context().close();
  });

  it('can be copied, saved and opened again', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await answerBoth(page);
    await reveal(page);
    await page.locator('[name=copy]').click();
    await page.locator('.take-away [role=status]', { hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^# /);
    expect(copied).toMatch(/\| 1 \| 5 \| 4 apart \|/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[name=save]').click()]);
    const saved = await textOf(download);
    expect(saved).toBe(await keptSession(page));

    const other = await open();
    const buffer = Buffer.from(saved);
    await other.setInputFiles('input[type=file]', { name: 'x.tandem.json', mimeType: 'application/json', buffer });
    await other.locator('[name=reveal]').waitFor();
    expect(await keptSession(other)).toBe(saved);
    await other.context().close();
    await page.context().close();
  });

  it('can be answered anew, and then keeps what was promised', async () => {
    const page = await open();
    await answerBoth(page);
    await reveal(page);
    await page.getByLabel('Both of us').check();
    await page.locator('[name=date]').fill('2030-02-28');
    await page.locator('[name=promise]').click();
    await page.locator('[name=anew]').click();
    await page.locator('[name=anew]').click();
    await page.getByRole('heading', { name: 'Who answers first?' }).waitFor();
    const { product, commitments } = JSON.parse(await keptSession(page)) as {
      product: unknown;
      commitments: unknown[];
    };
    expect(product).toEqual({ scores: {}, places: {}, decisions: {} });
    expect(commitments).toHaveLength(1);
    await page.context().close();
  });

  it('shows the text to copy where the browser does not let us', async () => {
    const page = await open();
    await answerBoth(page);
    await reveal(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) });
    });
    await page.locator('[name=copy]').click();
    expect(await page.getByLabel('Text to copy').inputValue()).toMatch(/\| 1 \| 5 \| 4 apart \|/);
    await page.context().close();
  });
});

describe('on two devices', () => {
  it('a link carries one half, as numbers, and both see the same', async () => {
    const first = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const sent: string[] = [];
    first.on('request', (request) => sent.push(request.url()));
    await first.locator('[name=answer-product]').click();
    await answerByKeys(first, (index) => (index === 0 ? '1' : '4'));
    await first.locator('[name=link]').click();
    await first.locator('.tool-send [role=status]', { hasText: 'Copied' }).waitFor();
    const link = await first.evaluate(() => navigator.clipboard.readText());
    expect(link.replace(site.url, '')).toMatch(/^tools\/alignment-check\/#check=[\d.]+$/);
    // Nothing left the device.
    expect(sent.filter((url) => !url.startsWith(site.url) || url.includes('check='))).toEqual([]);

    const second = await site.newPage();
    await second.goto(link);
    await second.locator('.tool-notice', { hasText: 'The answers of product are in, behind the curtain.' }).waitFor();
    expect(second.url()).not.toContain('#');
    expect(await second.locator('[name=reveal]').count()).toBe(0);
    await second.locator('[name=answer-engineering]').click();
    await answerByKeys(second, () => '4');
    await reveal(second);
    expect(await heard(second)).toMatch(/row "[^"]+ 1 4 3 apart"/);
    await second.context().close();
    await first.context().close();
  });

  it('a link that is damaged says so, changes nothing, and is no markup', async () => {
    const page = await open();
    await page.locator('[name=answer-product]').click();
    await page.keyboard.press('3');
    const before = await keptSession(page);
    for (const fragment of [
      '#check=1.2.1.3',
      '#check=<img src=x onerror=alert(1)>',
      `#check=1.1.1.${'5'.repeat(5_000)}`,
    ]) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, fragment);
      await page.waitForFunction(() => location.hash === '');
      expect(await page.locator('.tool-notice').textContent()).toMatch(/^This link/);
      expect(await page.locator('main img').count()).toBe(0);
    }
    expect(await keptSession(page)).toBe(before);
    await page.context().close();
  });

  it('a file of another edition comes with a notice, and loses nothing', async () => {
    const page = await open();
    const file = {
      format: 'tandem-session',
      version: 1,
      playbook: 'Tandem',
      edition: '0.1',
      engineering: { scores: { 'checks/gone': { lost: 3 } } },
      weather: { today: '<b>rain</b>' },
    };
    const choose = (text: string) =>
      page.setInputFiles('input[type=file]', { name: 'x', mimeType: 'application/json', buffer: Buffer.from(text) });
    await choose(JSON.stringify(file));
    await page.locator('.tool-notice', { hasText: 'This was saved with edition 0.1.' }).waitFor();
    await page.locator('[name=answer-product]').click();
    await page.keyboard.press('3');
    expect(JSON.parse(await keptSession(page))).toMatchObject({ engineering: file.engineering, weather: file.weather });
    const before = await keptSession(page);
    await page.locator('[name=back]').click();
    await page.locator('[name=back]').click();
    await choose(before.slice(0, -9));
    await page.locator('.tool-notice', { hasText: 'Nothing has changed here.' }).waitFor();
    expect(await keptSession(page)).toBe(before);
    await page.context().close();
  });

  it('what a file brought can be undone, and a device cleared', async () => {
    const page = await open();
    await page.locator('[name=answer-product]').click();
    await page.keyboard.press('3');
    const before = await keptSession(page);
    await page.locator('[name=back]').click();
    await page.locator('[name=back]').click();
    const buffer = Buffer.from(before.replace(/: 3\b/, ': 5'));
    await page.setInputFiles('input[type=file]', { name: 'x', mimeType: 'application/json', buffer });
    await page.locator('[name=undo]').click();
    await page.locator('.tool-notice', { hasText: 'as it was before' }).waitFor();
    expect(await keptSession(page)).toBe(before);
    await page.locator('[name=clear]').click();
    expect(await keptSession(page)).toBe(before);
    await page.locator('[name=clear]').click();
    expect(await keptSession(page)).toBe('');
    await page.context().close();
  });
});

describe('where something is missing', () => {
  it('the answers wait for the script that shows them, and none is lost', async () => {
    const page = await open();
    await page.route('**/check-results.*.js', (route) => route.abort());
    const count = await answerBoth(page);
    await page.locator('[name=reveal]').click();
    await page.locator('.tool-notice', { hasText: englishTools.all.missing }).waitFor();
    await page.unroute('**/check-results.*.js');
    await page.reload();
    await reveal(page);
    expect(await page.locator('.both-answers tbody td:nth-child(3)').count()).toBe(count);
    await page.context().close();
  });

  it('the sheet is there without JavaScript, and prints on one page', async () => {
    const plain = await site.visit('tools/alignment-check/', { javaScriptEnabled: false });
    expect(await plain.locator('.tick-sheet tbody tr').first().isVisible()).toBe(true);
    expect(await countSheets(plain)).toEqual({ A4: 1, Letter: 1 });
    await plain.context().close();
  });

  it('the check works without storage, and says that nothing is kept', async () => {
    const page = await openWithoutStorage();
    await page.locator('[name=answer-product]').click();
    await answerByKeys(page, () => '2');
    expect(await heard(page)).toContain('This browser keeps nothing between visits. Save a file before you leave.');
    await page.context().close();
  });

  it('the answers can be saved where nothing is kept and the script that shows them does not arrive', async () => {
    const page = await openWithoutStorage();
    await page.route('**/check-results.*.js', (route) => route.abort());
    const count = await answerBoth(page);
    await page.locator('[name=reveal]').click();
    await page.locator('.tool-notice', { hasText: englishTools.all.missing }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[name=save]').click()]);
    const other = await open();
    const buffer = Buffer.from(await textOf(download));
    await other.setInputFiles('input[type=file]', { name: 'x.tandem.json', mimeType: 'application/json', buffer });
    await reveal(other);
    expect(await other.locator('.both-answers tbody td:nth-child(3)').count()).toBe(count);
    await other.context().close();
    await page.context().close();
  });
});
