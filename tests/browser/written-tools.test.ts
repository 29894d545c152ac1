import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { englishTools } from '../../src/core/words/en/tools.ts';
import { fill } from '../../src/core/words/fill.ts';
import type { Site } from './site.ts';
import { openSite } from './site.ts';
import { countSheets, heard, keptSession, screenOf, textOf } from './two-leaders.ts';
import { violationsInEveryLook } from './violations.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const SCREENS = { 'working-agreement': 'form', 'engineering-case': 'form', agenda: 'agenda' } as const;
type Tool = keyof typeof SCREENS;
const TOOLS = Object.keys(SCREENS) as Tool[]; // the keys of the table above

const open = async (name: Tool, options: Parameters<Site['visit']>[1] = {}): Promise<Page> => {
  const page = await site.visit(`tools/${name}/`, { acceptDownloads: true, ...options });
  await screenOf(page, SCREENS[name]);
  return page;
};

/** Puts a session into the browser, as another tool would have left it. */
const keep = async (page: Page, session: object): Promise<void> => {
  await page.evaluate(
    ([path, text]) => {
      localStorage.setItem(`session:${path}`, text);
    },
    [new URL(site.url).pathname, JSON.stringify({ format: 'tandem-session', version: 1, ...session })] as const,
  );
  await page.reload();
};

const SAID = (decides: string) => ({ decisions: { 'own/x': { drives: 'unset', decides, state: 'assumed' } } });
const OPEN_SESSION = {
  product: SAID('product'),
  engineering: SAID('engineering'),
  ownDecisions: { 'own/x': 'Who is on call' },
  commitments: [
    { text: 'Draw *the* line; twice, or <b>more</b>', owner: 'both', date: '2020-02-28', isDone: false, about: '' },
    { text: 'Long done', owner: 'product', date: '2020-02-28', isDone: true, about: '' },
  ],
  reviews: { 'alignment-check': '2020-03-01' },
};

const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
    .map(({ uid, summary, startDate, description }) => ({ uid, summary, day: startDate.toString(), description }));

const calendarOf = async (page: Page) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[name=calendar]').click()]);
  return events(await textOf(download));
};

describe.each(TOOLS)('the tool %s', (name) => {
  it('has nothing that axe objects to', async () => {
    const page = await open(name);
    await keep(page, OPEN_SESSION);
    await screenOf(page, SCREENS[name]);
    expect(await violationsInEveryLook(page)).toEqual([]);
    await page.context().close();
  });

  it('prints on one page, with address, edition and date, and so does its sheet', async () => {
    const page = await open(name);
    await keep(page, OPEN_SESSION);
    await screenOf(page, SCREENS[name]);
    for (const area of await page.locator('.written-part textarea').all())
      await area.fill('Eleven changes took 31 days (measured). Two sales began late, about 400 orders lost (guessed).');
    expect(await countSheets(page)).toEqual({ A4: 1, Letter: 1 });
    await page.emulateMedia({ media: 'print' });
    const seen = await page.locator('main').innerText();
    expect(seen).toContain(`/tools/${name}/`);
    expect(seen).toMatch(/Working text · .* · \d+ \w+ \d{4}/);
    await page.context().close();

    const plain = await site.visit(`tools/${name}/`, { javaScriptEnabled: false });
    expect((await plain.locator('.tool-sheet').innerText()).length).toBeGreaterThan(200);
    await plain.context().close();
  });

  it('can be copied as Markdown, saved, and opened again', async () => {
    const page = await open(name, { permissions: ['clipboard-read', 'clipboard-write'] });
    await keep(page, OPEN_SESSION);
    await screenOf(page, SCREENS[name]);
    await page.locator('[name=copy]').click();
    await page.locator('.take-away [role=status]', { hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^# .+\n/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[name=save]').click()]);
    const other = await open(name);
    const buffer = Buffer.from(await textOf(download));
    await other.setInputFiles('input[type=file]', { name: 'x.tandem.json', mimeType: 'application/json', buffer });
    await other.locator('.tool-notice').waitFor();
    expect(JSON.parse(await keptSession(other))).toMatchObject(OPEN_SESSION);
    await other.setInputFiles('input[type=file]', { name: 'x', mimeType: 'text/html', buffer: Buffer.from('<b>') });
    await other.locator('.tool-notice', { hasText: 'Nothing has changed here.' }).waitFor();
    expect(JSON.parse(await keptSession(other))).toMatchObject(OPEN_SESSION);
    await other.context().close();
    await page.context().close();
  });
});

describe('the working agreement', () => {
  it('keeps each stroke, and doubts what nobody could notice', async () => {
    const page = await open('working-agreement');
    await page.locator('.written-part textarea').first().fill('By phone, the same day.');
    await page.locator('[name=add-behaviour]').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('behaviour 0');
    await page.keyboard.type('We respect each other');
    expect(await page.locator('.doubt').textContent()).toMatch(/^“respect” can be neither kept nor broken/);
    await page.locator('[name="behaviour 0"]').fill('A date goes to the other by phone');
    expect(await page.locator('.doubt').textContent()).toBe('');
    await page.getByText('Not yet').click();
    expect(await page.locator('.doubt').textContent()).toMatch(/^Say who does what/);
    await page.reload();
    await screenOf(page, 'form');
    expect(await page.locator('.written-part textarea').first().inputValue()).toBe('By phone, the same day.');
    expect(JSON.parse(await keptSession(page))).toMatchObject({
      behaviours: [{ text: 'A date goes to the other by phone', owner: 'both', isNoticeable: false }],
    });
    await page.context().close();
  });

  it('gives a day for calendars: the same event, when the day moves', async () => {
    const page = await open('working-agreement');
    await page.locator('[name=review]').fill('2030-02-28');
    const [first] = await calendarOf(page);
    await page.locator('[name=review]').fill('2030-03-31');
    const [second] = await calendarOf(page);
    expect([first?.day, second?.day]).toEqual(['2030-02-28', '2030-03-31']);
    expect(second?.uid).toBe(first?.uid);
    await page.context().close();
  });

  it('says so where what makes the file for calendars does not arrive', async () => {
    const page = await open('working-agreement');
    await page.route('**/review-calendar.*.js', (route) => route.abort());
    await page.locator('[name=calendar]').click();
    await page.locator('.take-away [role=status]', { hasText: englishTools.all.missing }).waitFor();
    await page.context().close();
  });

  it('says so where it was written with another edition', async () => {
    const page = await open('working-agreement');
    await keep(page, { playbook: 'Tandem', edition: '0.1', behaviours: [{ text: 'A date goes by phone' }] });
    await page.locator('.tool-notice', { hasText: 'This was saved with edition 0.1.' }).waitFor();
    await page.context().close();
  });

  it('can be emptied, and the emptying undone', async () => {
    const page = await open('working-agreement');
    await page.locator('.written-part textarea').first().fill('Written');
    const before = await keptSession(page);
    await page.locator('[name=clear]').click();
    expect(await page.locator('.written-part textarea').first().inputValue()).toBe('');
    await page.locator('[name=undo]').click();
    expect(await page.locator('.written-part textarea').first().inputValue()).toBe('Written');
    expect(await keptSession(page)).toBe(before);
    await page.context().close();
  });
});

describe('the engineering case', () => {
  it('asks the same of the work and of what it competes with', async () => {
    const page = await open('engineering-case');
    const [work = [], rival = []] = await page
      .locator('.written-form')
      .evaluateAll((forms) =>
        forms.map((form) => [...form.querySelectorAll('label strong')].map((one) => one.textContent)),
      );
    expect(work.length).toBeGreaterThan(1);
    expect(rival).toEqual(work);
    await page.locator('.written-form').nth(1).locator('textarea').first().fill('The feature');
    expect(await page.locator('.written-form').first().locator('textarea').first().inputValue()).toBe('');
    await page.context().close();
  });
});

describe('the agenda', () => {
  it('is made of what was promised, of what the two differ on and of what is due', async () => {
    const page = await open('agenda');
    await keep(page, OPEN_SESSION);
    await screenOf(page, 'agenda');
    const text = await heard(page);
    expect(text).toContain('Draw *the* line; twice, or <b>more</b> (Both of us, was due');
    expect(text).toContain('Who is on call: Product says product decides; engineering says engineering decides.');
    expect(text).not.toContain('Long done');
    await page.locator('[name=done]').click();
    expect(await page.locator('.agenda-items').innerText()).not.toContain('Draw *the* line');
    await page.context().close();
  });

  it.each([0, 1, 2])('of meeting %d takes as long as that', async (index) => {
    const page = await open('agenda');
    await keep(page, OPEN_SESSION);
    await screenOf(page, 'agenda');
    await page.locator('[name=meeting]').nth(index).check({ force: true });
    const minutes = await page.locator('.agenda-items ol p span').allTextContents();
    const whole = /, (\d+) minutes/.exec(await page.locator('.agenda-items [role=status]').innerText())?.[1];
    expect(minutes.reduce((sum, one) => sum + Number.parseInt(one), 0)).toBe(Number(whole));
    await page.context().close();
  });

  it('gives the meeting and every day that somebody waits for to calendars', async () => {
    const page = await open('agenda');
    await keep(page, OPEN_SESSION);
    await screenOf(page, 'agenda');
    await page.locator('[name=day]').fill('2030-01-08');
    await page.locator('[name=time]').fill('09:30');
    const found = await calendarOf(page);
    expect(found.map(({ day }) => day)).toEqual(['2030-01-08T09:30:00', '2020-02-28', '2020-03-01']);
    expect(found[0]?.description).toContain('Draw *the* line; twice, or <b>more</b>');
    expect(found[1]?.summary).toBe('Draw *the* line; twice, or <b>more</b>');
    await page.context().close();
  });

  it('names a tool that the playbook does not have as the session does, whatever that means to JavaScript', async () => {
    const page = await open('agenda');
    await keep(page, { reviews: { constructor: '2020-03-01' } });
    await screenOf(page, 'agenda');
    expect(await heard(page)).toContain('constructor, 1 March 2020');
    expect((await calendarOf(page))[1]?.summary).toBe(fill(englishTools.agenda.lookAgain, { tool: 'constructor' }));
    await page.context().close();
  });
});
