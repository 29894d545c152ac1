import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BLOCK_SAMPLES } from '../../src/view/block-samples.ts';
import type { ProjectCopy } from '../site/copy-project.ts';
import { copyProject, startAstro } from '../site/copy-project.ts';
import { FROZEN } from '../site/playbooks-on-disk.ts';
import { connectBrowser, openPage } from './browser.ts';
import { freePort } from './free-port.ts';
import { hear } from './hear.ts';
import { openEverything } from './open-everything.ts';
import { sidewaysScroll } from './sideways-scroll.ts';
import { violationsInEveryLook } from './violations.ts';

/** No time is asserted: this only ends a start that hangs. */
const START_LIMIT = 300_000;
const ENTRY = 'glossary/backlog';
const NEW_ENTRY = 'glossary/walking-skeleton';

const NEW_TEXT = `---
title: Walking skeleton
summary: What a walking skeleton is.
term: walking skeleton
definition: The smallest thing that works from end to end.
---
Build it first.
`;

/**
 * A copy of the project in which the entry has a title that the tests know. It has one edition, so that the tests take
 * no longer with each that is released.
 */
const copyForDev = (): ProjectCopy => {
  const project = copyProject();
  for (const { path } of FROZEN.slice(1)) rmSync(join(project.directory, path), { recursive: true });
  // It would miss the others.
  rmSync(join(project.directory, 'editions', 'sums.yaml'));
  const file = join(project.directory, 'content', `${ENTRY}.mdx`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Backlog'));
  return project;
};

/** Starts the dev server of a project, and waits until it answers. */
const startDevServer = async (directory: string, { path = '', env = {} }: StartOptions = {}): Promise<DevServer> => {
  const port = await freePort();
  // Without the lock it stays in the foreground also where it thinks that a program has started it.
  const child = startAstro(directory, ['dev', '--port', String(port), '--host', 'localhost', '--ignore-lock'], env);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const url = `http://localhost:${port}/${path}`;
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    process.off('exit', killWithUs);
  };
  try {
    await vi.waitUntil(() => answers(url, child.exitCode), { timeout: START_LIMIT, interval: 200 });
  } catch (error) {
    await stop();
    throw new Error(`The dev server did not start. It said:\n${output}`, { cause: error });
  }
  return { url, output: () => output, stop };
};

const answers = async (url: string, exitCode: number | null): Promise<boolean> => {
  if (exitCode !== null) throw new Error(`It ended with ${exitCode}.`);
  const response = await fetch(url).catch(() => undefined);
  // A page that lists problems is an answer too.
  return response !== undefined && (response.ok || response.status === 500);
};

describe('the dev server', () => {
  let project: ProjectCopy;
  let server: DevServer;
  let browser: Browser;
  let page: Page;
  const cleanUps: (() => unknown)[] = [];
  beforeAll(async () => {
    project = copyForDev();
    cleanUps.push(() => project.remove());
    server = await startDevServer(project.directory);
    cleanUps.push(() => server.stop());
    browser = await connectBrowser();
    cleanUps.push(() => browser.close());
    page = await openPage(browser);
    await open(ENTRY);
  });
  afterAll(async () => {
    for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  });

  const fileOf = (id: string) => join(project.directory, 'content', `${id}.mdx`);
  const edit = (from: string | RegExp, to: string) => {
    const text = readFileSync(fileOf(ENTRY), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(fileOf(ENTRY), text.replace(from, to));
  };
  /** Gives the entry a title, whatever it has: no test needs another one to have run. */
  const retitle = (title: string) => edit(/^t[iy]tle: .*$/m, `title: ${title}`);
  /** How the server answers when it is asked for an entry, without all that a browser asks for then. */
  const statusOf = async (id: string) => {
    const response = await fetch(`${server.url}${id}/`, { headers: { accept: 'text/html' } });
    await response.text();
    return response.status;
  };
  /**
   * Opens a page of the site, and gives how the server answered. A page that is open when something changes loads itself anew,
   * and the browser may then wait for ever for the load that this broke off: each is a new page, and none is waited for.
   */
  const open = async (path: string) => {
    await page.context().close();
    page = await openPage(browser);
    return page.goto(`${server.url}${path}/`, { waitUntil: 'commit' });
  };
  const heading = () => page.locator('h1').innerText();
  const bodyText = () => page.locator('body').innerText();
  const definitions = () => page.locator('.definitions').innerText();

  it('shows an entry, with its styles', async () => {
    await expect.poll(heading).toBe('Backlog');
    // The first load may come twice, while Vite prepares what the page imports.
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await expect.poll(() => background().catch(() => '')).toBe('rgb(255, 254, 251)');
  });

  describe('has a style guide, which', () => {
    it('shows every kind of block, and is for no search engine', async () => {
      expect((await open('styleguide'))?.status()).toBe(200);
      await expect.poll(() => page.locator('.site-footer').count()).toBe(1);
      const shown = await page
        .locator('[data-kind]:has(> figcaption)')
        .evaluateAll((all) => all.flatMap((one) => one.getAttribute('data-kind')?.split(' ')));
      expect(shown.sort()).toEqual(Object.keys(BLOCK_SAMPLES).sort());
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    });

    it('shows what search finds, and the answer of the finder where there is nothing', async () => {
      await expect.poll(() => page.locator('search-page .search-results a').count()).toBeGreaterThan(0);
      await expect.poll(() => page.locator('situation-finder .found > li').count()).toBe(1);
    });

    it('draws a beam from the colour of one end to that of the other', async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      const sides = await page.locator('.pole').evaluateAll((poles) => poles.map((pole) => pole.dataset.side));
      const scale = await page.locator('.poles .grid').evaluate((grid) => getComputedStyle(grid, '::before').scale);
      expect({ sides, scale }).toEqual({ sides: ['product', 'engineering'], scale: 'none' });
    });

    it('has nothing that axe objects to', async () => {
      expect(await violationsInEveryLook(page)).toEqual([]);
    });

    it('does not scroll sideways on a narrow screen', async () => {
      await page.setViewportSize({ width: 320, height: 800 });
      await openEverything(page);
      expect(await sidewaysScroll(page, 'at 320 px')).toEqual([]);
    });

    it('shows the focus as it is', async () => {
      const outlineOf = (link: string) =>
        page.locator(link).evaluate((shown) => {
          const { outline, outlineOffset } = getComputedStyle(shown);
          return [outline, outlineOffset];
        });
      await page.keyboard.press('Tab');
      expect(await outlineOf('a.as-focused')).toEqual(await outlineOf(':focus-visible'));
    });

    it('says nothing on the console', async () => {
      await page.context().close();
      page = await openPage(browser);
      const { heard, untilQuiet } = await hear(page, new URL(server.url).origin);
      await page.goto(`${server.url}styleguide/`);
      await untilQuiet();
      expect(heard.filter((what) => !what.includes('[vite]'))).toEqual([]);
      await open(ENTRY);
    });
  });

  it('shows what is written while the page is open', async () => {
    writeFileSync(
      fileOf(ENTRY),
      `${readFileSync(fileOf(ENTRY), 'utf8').trimEnd()}\n\nA sentence that was not there before.\n`,
    );
    await expect.poll(bodyText).toContain('A sentence that was not there before.');
  });

  it('shows a new title, and on the pages that link to it too', async () => {
    retitle('Pile of work');
    await expect.poll(heading).toBe('Pile of work');
    await open('glossary');
    await expect.poll(definitions).toContain('Pile of work');
    await open(ENTRY);
  });

  it('shows a problem with its code and its place, on every page, until it is mended', async () => {
    edit('\ntitle: ', '\ntytle: ');
    await expect.poll(bodyText).toMatch(/content\/glossary\/backlog\.mdx:\d+:\d+ T301/);
    expect(await bodyText()).toContain('did you mean `title`?');
    const other = await openPage(browser);
    const response = await other.goto(`${server.url}plays/`, { waitUntil: 'commit' });
    expect({ status: response?.status(), text: await other.locator('body').innerText() }).toEqual({
      status: 500,
      text: await bodyText(),
    });
    await other.context().close();

    retitle('Backlog');
    await expect.poll(heading).toBe('Backlog');
    await expect
      .poll(() => server.output())
      .toMatch(/content\/glossary\/backlog\.mdx:\d+:\d+ T301 [^]*The content has no problems any more\./);
  });

  it('shows the second of two saves that follow each other at once', async () => {
    edit('\ntitle: ', '\ntytle: ');
    await new Promise((resolve) => setTimeout(resolve, 20));
    retitle('Backlog of work');
    await expect.poll(heading).toBe('Backlog of work');
  });

  it('shows what was saved before the page was connected', async () => {
    const late = await openPage(browser);
    const openLate = async () => {
      const connect = Promise.withResolvers<undefined>();
      await late.route('**/@vite/client*', (route) => connect.promise.then(() => route.continue()));
      await late.goto(`${server.url}${ENTRY}/`, { waitUntil: 'commit' });
      return () => connect.resolve(undefined);
    };
    const lateHeading = () => late.locator('h1').innerText();

    const connectPage = await openLate();
    const title = await lateHeading();
    edit('\ntitle: ', '\ntytle: ');
    await expect.poll(() => statusOf(ENTRY)).toBe(500);
    connectPage();
    await expect.poll(lateHeading).toBe('The content has a problem');

    await late.unroute('**/@vite/client*');
    const connectProblems = await openLate();
    expect(await lateHeading()).toBe('The content has a problem');
    edit('\ntytle: ', '\ntitle: ');
    await expect.poll(() => statusOf(ENTRY)).toBe(200);
    connectProblems();
    await expect.poll(lateHeading).toBe(title);
    await late.context().close();
  });

  it('finds what was just written', async () => {
    retitle('Quokkaword');
    const data = () => fetch(`${server.url}pagefind/playbook.json`).then((response) => response.text());
    await expect.poll(data, { interval: 300 }).toContain('Quokkaword');
  });

  it('shows a new name from playbook.yaml, and then still what is written', async () => {
    const settings = join(project.directory, 'playbook.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^name: .*$/m, 'name: Our way'));
    await expect.poll(() => page.title()).toMatch(/ · Glossary · Our way$/);
    retitle('The list');
    await expect.poll(heading).toBe('The list');
  });

  it('shows a new entry, and forgets one that is deleted', async () => {
    writeFileSync(fileOf(NEW_ENTRY), NEW_TEXT);
    const newStatus = () => statusOf(NEW_ENTRY);
    await expect.poll(newStatus, { interval: 300 }).toBe(200);
    await open(NEW_ENTRY);
    await expect.poll(heading).toBe('Walking skeleton');

    rmSync(fileOf(NEW_ENTRY));
    await expect.poll(newStatus, { interval: 300 }).toBe(404);
    expect((await open(NEW_ENTRY))?.status()).toBe(404);
    await open('glossary');
    await expect.poll(definitions).not.toContain('Walking skeleton');
  });

  it('shows a new entry that uses a component, what is changed in it, and forgets it', async () => {
    const withNote = (text: string) => writeFileSync(fileOf(NEW_ENTRY), `${NEW_TEXT}\n<Note>\n\n${text}\n\n</Note>\n`);
    const newStatus = () => statusOf(NEW_ENTRY);
    withNote('A note that is new.');
    await expect.poll(newStatus, { interval: 300 }).toBe(200);
    await open(NEW_ENTRY);
    await expect.poll(bodyText).toContain('A note that is new.');
    withNote('The note says something else.');
    await expect.poll(bodyText).toContain('The note says something else.');
    writeFileSync(fileOf(NEW_ENTRY), NEW_TEXT);
    await expect.poll(bodyText).not.toContain('The note');
    withNote('The note is back.');
    await expect.poll(bodyText).toContain('The note is back.');
    rmSync(fileOf(NEW_ENTRY));
    await expect.poll(newStatus, { interval: 300 }).toBe(404);
    await open(NEW_ENTRY);
    await expect.poll(heading).not.toBe('Walking skeleton');
    expect(await bodyText()).not.toContain('The note');
  });

  it('keeps nothing of what was there before, also while pages are asked for all the time', async () => {
    const asked = new AbortController();
    const ask = async (id: string) => {
      while (!asked.signal.aborted) await statusOf(id);
    };
    /** Somebody who does not wait for the first answer, but for the second: the server sets the pace. */
    const askTwice = async (id: string) => {
      while (!asked.signal.aborted) {
        await fetch(`${server.url}${id}/`, { signal: AbortSignal.timeout(20) })
          .then((response) => response.text())
          .catch(() => undefined);
        await statusOf(id);
      }
    };
    const readers = Promise.all([...[NEW_ENTRY, NEW_ENTRY, 'glossary'].map(ask), askTwice(ENTRY)]);
    const newStatus = () => statusOf(NEW_ENTRY);
    try {
      for (let round = 0; round < 2; round++) {
        writeFileSync(fileOf(NEW_ENTRY), NEW_TEXT);
        await expect.poll(newStatus, { interval: 100 }).toBe(200);
        rmSync(fileOf(NEW_ENTRY));
        await expect.poll(newStatus, { interval: 100 }).toBe(404);
      }
    } finally {
      asked.abort();
      await readers;
    }
  });
});

describe('a dev server that is started on broken content, under a path', () => {
  it('lists the problems, and shows the page and finds it once they are mended', async () => {
    const project = copyForDev();
    const file = join(project.directory, 'content', `${ENTRY}.mdx`);
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace('\ntitle:', '\ntytle:'));
    const env = { TANDEM_URL: 'https://example.org/some/path/' };
    const server = await startDevServer(project.directory, { path: 'some/path/', env });
    const browser = await connectBrowser();
    try {
      // A program that takes anything is told too, whatever it asks for first.
      for (const path of ['', `${ENTRY}/`, 'nowhere/', 'llms.txt', `${ENTRY}.md`]) {
        const answer = await (await fetch(server.url + path)).text();
        expect(answer, path).toMatch(/content\/glossary\/backlog\.mdx:\d+:\d+.* T301/);
      }
      const page = await openPage(browser);
      await page.goto(`${server.url}${ENTRY}/`, { waitUntil: 'commit' });
      await expect.poll(() => page.locator('body').innerText()).toMatch(/content\/glossary\/backlog\.mdx:\d+:\d+ T301/);
      writeFileSync(file, whole);
      await expect.poll(() => page.locator('h1').innerText()).toBe('Backlog');
      expect(await page.title()).toMatch(/^Backlog · Glossary · ./);
      expect((await fetch(`${server.url}pagefind/playbook.json`)).status).toBe(200);
    } finally {
      await browser.close();
      await server.stop();
      project.remove();
    }
  });
});

interface StartOptions {
  /** The path that the site lies under. */
  path?: string;
  env?: NodeJS.ProcessEnv;
}

interface DevServer {
  url: string;
  /** What it has printed so far. */
  output: () => string;
  stop: () => Promise<void>;
}
