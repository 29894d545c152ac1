import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsIn } from '../../src/core/texts-in.ts';
import { germanTools } from '../../src/core/words/de/tools.ts';
import { englishTools } from '../../src/core/words/en/tools.ts';
import { listFiles, PROJECT } from '../site/project.ts';
import type { FixtureSite } from './fixture-site.ts';
import { openFixture } from './fixture-site.ts';
import { answerByKeys, countSheets, heard, PHONE, placeByKeys, reveal, screenOf, textOf } from './two-leaders.ts';
import { violationsOf } from './violations.ts';

const german = new Set(textsIn(germanTools));
/** What only English tools say; what is short may stand within a word of another language. */
const ENGLISH = textsIn(englishTools)
  .flatMap((text) => text.split(/\{[^}]*\}/))
  .map((text) => text.trim())
  .filter((text) => text.length > 7 && ![...german].some((other) => other.includes(text)));

const TOOLS = {
  'alignment-check': 'begin',
  'trade-offs': 'begin',
  'decision-map': 'begin',
  'working-agreement': 'form',
  'engineering-case': 'form',
  agenda: 'agenda',
} as const;

const CZECH_CONTENT = join(PROJECT, 'tests/fixtures/languages/cs/content');
/** All that the Czech playbook says. */
const CZECH = listFiles(CZECH_CONTENT)
  .map((file) => readFileSync(join(CZECH_CONTENT, file), 'utf8'))
  .join('\n');

/** Answers everything that a tool asks one leader, as far from the other as can be. */
const answerApart = async (page: Page, name: string, side: 0 | 1): Promise<void> => {
  if (name === 'alignment-check') await answerByKeys(page, () => (side === 0 ? '1' : '5'));
  else if (name === 'trade-offs') await placeByKeys(page, () => (side === 0 ? -3 : 3));
  else {
    await page.keyboard.press(side === 0 ? '1' : '3');
    await page.keyboard.press('Enter');
  }
  await screenOf(page, 'begin');
};

const openTool = async (site: FixtureSite, name: keyof typeof TOOLS): Promise<Page> => {
  const page = await site.visit(`tools/${name}/`, { ...PHONE, acceptDownloads: true });
  await screenOf(page, TOOLS[name]);
  return page;
};

describe('the tools of a German playbook', () => {
  let site: FixtureSite;
  beforeAll(async () => {
    site = await openFixture('languages/de');
  });
  afterAll(() => site.close());

  /** What a screen says in English, and what axe objects to. */
  const wrongOn = async (page: Page): Promise<string[]> => {
    const text = `${await heard(page)}\n${await page.locator('.tool').innerText()}`;
    return [...ENGLISH.filter((words) => text.includes(words)), ...(await violationsOf(page))];
  };

  it('are listed under German names, the check with the time that its three statements take', async () => {
    const page = await site.visit('tools/', PHONE);
    expect(await page.locator('h1').textContent()).toBe('Werkzeuge');
    expect(await page.locator('main li .kind').allTextContents()).toContain('4 Minuten');
    await page.context().close();
  });

  it.each(Object.keys(TOOLS) as (keyof typeof TOOLS)[])('begin in German: %s', async (name) => {
    const page = await openTool(site, name);
    expect(await wrongOn(page)).toEqual([]);
    await page.context().close();
  });

  it('take two people through the check to a promise', async () => {
    const page = await openTool(site, 'alignment-check');
    await page.locator('[name=answer-product]').click();
    const found = await wrongOn(page);
    await answerByKeys(page, (index) => (index === 0 ? '1' : '2'));
    found.push(...(await wrongOn(page)));
    await page.locator('[name=answer-engineering]').click();
    await answerByKeys(page, (index) => (index === 0 ? '5' : '2'));
    await reveal(page);
    await page.getByLabel('Wir beide').check();
    await page.locator('[name=date]').fill('2030-02-28');
    await page.locator('[name=promise]').click();
    expect([...found, ...(await wrongOn(page))]).toEqual([]);
    const text = await heard(page);
    expect(text).toContain('Eine Sache seht ihr sehr verschieden.');
    expect(text).toContain('Klarheit: Anteil der Produktseite');
    expect(await page.locator('.agreed').textContent()).toBe(
      '„Gespräch zu zweit“ durchführen Wir beide, bis 28. Februar 2030.',
    );
    await page.context().close();
  });

  it('ask the check that the address names, which its own page leads to', async () => {
    const page = await site.visit('checks/kurz/', PHONE);
    await page.getByRole('link', { name: 'Gemeinsamer Check, 3 Minuten' }).click();
    await screenOf(page, 'begin');
    expect(new URL(page.url()).search).toBe('?check=kurz');
    expect(await page.locator('.other-checks a').allTextContents()).toEqual(['Abgleich zu zweit']);
    expect(await wrongOn(page)).toEqual([]);
    await page.locator('[name=answer-product]').click();
    await screenOf(page, 'question');
    expect(await page.locator('.tool-place').textContent()).toBe('Produkt, 1 von 1');
    await page.keyboard.press('2');
    await page.locator('.other-checks a').click();
    await page.locator('[name=answer-product] small', { hasText: 'Noch nicht begonnen' }).waitFor();
    await page.context().close();
  });

  it('print a sheet for each check', async () => {
    const page = await site.visit('tools/alignment-check/', { javaScriptEnabled: false });
    expect(await page.locator('.tick-sheet').count()).toBe(2);
    expect(await countSheets(page)).toEqual({ A4: 2, Letter: 2 });
    await page.context().close();
  });

  it('give away the address of the check that was answered', async () => {
    const page = await site.visit('tools/alignment-check/?check=kurz', PHONE);
    for (const leader of ['product', 'engineering']) {
      await page.locator(`[name=answer-${leader}]`).click();
      await answerByKeys(page, () => '3');
    }
    await reveal(page);
    expect(await page.locator('.tool-origin').textContent()).toContain('/tools/alignment-check/?check=kurz');
    await page.context().close();
  });

  it('lay trade-offs over each other, and maps of decisions', async () => {
    const sliders = await openTool(site, 'trade-offs');
    await sliders.locator('[name=answer-product]').click();
    await placeByKeys(sliders, () => -3);
    await sliders.locator('[name=answer-engineering]').click();
    await placeByKeys(sliders, () => 2);
    await reveal(sliders);
    expect(await wrongOn(sliders)).toEqual([]);
    expect(await heard(sliders)).toContain('3 in Richtung „Tempo“');
    await sliders.context().close();

    const map = await openTool(site, 'decision-map');
    for (const [leader, key] of [
      ['product', '1'],
      ['engineering', '3'],
    ] as const) {
      await map.locator(`[name=answer-${leader}]`).click();
      await screenOf(map, 'question');
      await map.keyboard.press(key);
      await map.keyboard.press('Enter');
      await screenOf(map, 'begin');
    }
    await reveal(map);
    expect(await wrongOn(map)).toEqual([]);
    expect(await heard(map)).toContain('Zwei Personen entscheiden: „Umfang“.');
    const [download] = await Promise.all([map.waitForEvent('download'), map.locator('[name=csv]').click()]);
    expect(await textOf(download)).toContain('"Entscheidung","Kennung","Entscheidet"');
    await map.context().close();
  });

  it('doubt German words, in the working agreement', async () => {
    const page = await openTool(site, 'working-agreement');
    await page.locator('[name=add-behaviour]').click();
    await page.keyboard.type('Wir vertrauen einander');
    expect(await page.locator('.doubt').textContent()).toMatch(/^„vertrauen“ lässt sich/);
    await page.locator('[name="behaviour 0"]').fill('We respect each other');
    expect(await page.locator('.doubt').textContent()).toBe('');
    await page.context().close();
  });

  it('set up the next meeting', async () => {
    const page = await openTool(site, 'agenda');
    await page.locator('[name=day]').fill('2030-01-08');
    expect(await page.locator('.agenda-items [role=status]').textContent()).toBe(
      '8. Januar 2030, 09:00 Uhr, 30 Minuten, jede Woche.',
    );
    expect(await page.locator('.agenda-items ol p').first().textContent()).toBe('Was wir zusagen wollen 20 Min.');
    await page.context().close();
  });
});

describe('the tools of a playbook in a language without words', () => {
  let site: FixtureSite;
  beforeAll(async () => {
    site = await openFixture('languages/cs');
  });
  afterAll(() => site.close());

  const languageOf = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => node.closest('[lang]')?.getAttribute('lang'));

  /** What the playbook says and is said to be English, and what English tools say and is not. */
  const wronglyMarked = (page: Page): Promise<string[]> =>
    page.locator('.tool-screen').evaluate(
      (screen, { theirs, ours }) => {
        const texts = document.createNodeIterator(screen, NodeFilter.SHOW_TEXT);
        const wrong: string[] = [];
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const text = (node.textContent ?? '').trim();
          const marked = node.parentElement?.closest('[lang]')?.getAttribute('lang');
          const meant = ours.includes(text) ? 'en' : 'cs';
          if ((ours.includes(text) || (text.length > 2 && theirs.includes(text))) && marked !== meant)
            wrong.push(`${marked ?? 'nothing'}: ${text}`);
        }
        return wrong;
      },
      { theirs: CZECH, ours: textsIn(englishTools) },
    );

  it('speak English and say so, and what the playbook says is marked as its own', async () => {
    const page = await openTool(site, 'alignment-check');
    expect(await page.locator('h1').textContent()).toBe('Alignment check');
    expect(await page.locator('.tool-screen h2').textContent()).toBe(englishTools.apart.whoFirst);
    await page.locator('[name=answer-product]').click();
    await screenOf(page, 'question');
    expect(
      await Promise.all(
        ['h1', '.tool-sheet caption', '.tool-sheet tbody th', '.tool-about a', '.tool-answers', '.tool-statement'].map(
          (selector) => languageOf(page, selector),
        ),
      ),
    ).toEqual(['en', 'en', 'cs', 'cs', 'en', 'cs']);
    await page.context().close();
  });

  it.each(Object.keys(TOOLS) as (keyof typeof TOOLS)[])('mark our words as English and no others: %s', async (name) => {
    const page = await openTool(site, name);
    const found = await wronglyMarked(page);
    if (TOOLS[name] === 'begin') {
      for (const [leader, side] of [
        ['product', 0],
        ['engineering', 1],
      ] as const) {
        await page.locator(`[name=answer-${leader}]`).click();
        await screenOf(page, 'question');
        found.push(...(await wronglyMarked(page)));
        await answerApart(page, name, side);
      }
      await reveal(page);
      found.push(...(await wronglyMarked(page)));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('doubt no word of a language whose words they do not know', async () => {
    const page = await openTool(site, 'working-agreement');
    await page.locator('[name=add-behaviour]').click();
    await page.keyboard.type('Respect and more trust');
    expect(await page.locator('.doubt').textContent()).toBe('');
    expect(await languageOf(page, '.written-part strong')).toBe('cs');
    await page.context().close();
  });
});
