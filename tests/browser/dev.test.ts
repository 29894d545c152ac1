import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ProjectCopy } from '../site/copy-project.ts';
import { copyProject, startAstro } from '../site/copy-project.ts';
import { FROZEN } from '../site/playbooks-on-disk.ts';
import { connectBrowser, openPage } from './browser.ts';

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
  const file = join(project.directory, 'content', `${ENTRY}.mdx`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Backlog'));
  return project;
};

/** A port that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

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
    await page.goto(`${server.url}${ENTRY}/`);
  });
  afterAll(async () => {
    for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  });

  const fileOf = (id: string) => join(project.directory, 'content', `${id}.mdx`);
  const edit = (from: string, to: string) => {
    const text = readFileSync(fileOf(ENTRY), 'utf8');
    expect(text).toContain(from);
    writeFileSync(fileOf(ENTRY), text.replace(from, to));
  };
  /** How the server answers when it is asked for an entry, without all that a browser asks for then. */
  const statusOf = async (id: string) => {
    const response = await fetch(`${server.url}${id}/`, { headers: { accept: 'text/html' } });
    await response.text();
    return response.status;
  };
  /** A page that is open when something changes loads itself anew, and would break off whatever is opened then. */
  const leave = () => page.goto('about:blank');
  const heading = () => page.locator('h1').innerText();
  const bodyText = () => page.locator('body').innerText();

  it('shows an entry, with its styles', async () => {
    expect(await heading()).toBe('Backlog');
    // The first load may come twice, while Vite prepares what the page imports.
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await expect.poll(() => background().catch(() => '')).toBe('rgb(255, 254, 251)');
  });

  it('shows what is written while the page is open', async () => {
    writeFileSync(
      fileOf(ENTRY),
      `${readFileSync(fileOf(ENTRY), 'utf8').trimEnd()}\n\nA sentence that was not there before.\n`,
    );
    await expect.poll(bodyText).toContain('A sentence that was not there before.');
  });

  it('shows a new title, and on the pages that link to it too', async () => {
    edit('\ntitle: Backlog\n', '\ntitle: Pile of work\n');
    await expect.poll(heading).toBe('Pile of work');
    await page.goto(`${server.url}glossary/`);
    expect(await page.locator('.definitions').innerText()).toContain('Pile of work');
    await page.goto(`${server.url}${ENTRY}/`);
  });

  it('shows a problem with its code and its place, on every page, until it is mended', async () => {
    edit('\ntitle: Pile of work\n', '\ntytle: Pile of work\n');
    await expect.poll(bodyText).toMatch(/content\/glossary\/backlog\.mdx:\d+:\d+ T301/);
    expect(await bodyText()).toContain('did you mean `title`?');
    const other = await openPage(browser);
    const response = await other.goto(`${server.url}plays/`);
    expect({ status: response?.status(), text: await other.locator('body').innerText() }).toEqual({
      status: 500,
      text: await bodyText(),
    });
    await other.context().close();

    edit('\ntytle: Pile of work\n', '\ntitle: Backlog\n');
    await expect.poll(heading).toBe('Backlog');
    await expect
      .poll(() => server.output())
      .toMatch(/content\/glossary\/backlog\.mdx:\d+:\d+ T301 [^]*The content has no problems any more\./);
  });

  it('shows the second of two saves that follow each other at once', async () => {
    edit('\ntitle: Backlog\n', '\ntytle: Backlog\n');
    await new Promise((resolve) => setTimeout(resolve, 20));
    edit('\ntytle: Backlog\n', '\ntitle: Backlog of work\n');
    await expect.poll(heading).toBe('Backlog of work');
  });

  it('finds what was just written', async () => {
    edit('\nsummary: ', '\naliases: [quokkaword]\nsummary: ');
    const data = () => fetch(`${server.url}pagefind/playbook.json`).then((response) => response.text());
    await expect.poll(data, { interval: 300 }).toContain('quokkaword');
  });

  it('shows a new name from playbook.yaml, and then still what is written', async () => {
    const settings = join(project.directory, 'playbook.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^name: .*$/m, 'name: Our way'));
    const title = async () => {
      await page.goto(`${server.url}${ENTRY}/`).catch(() => undefined);
      return page.title();
    };
    await expect.poll(title, { interval: 500 }).toBe('Backlog of work · Glossary · Our way');
    edit('\ntitle: Backlog of work\n', '\ntitle: The list\n');
    await expect.poll(heading).toBe('The list');
  });

  it('shows a new entry, and forgets one that is deleted', async () => {
    await leave();
    writeFileSync(fileOf(NEW_ENTRY), NEW_TEXT);
    const newStatus = () => statusOf(NEW_ENTRY);
    await expect.poll(newStatus, { interval: 300 }).toBe(200);
    await page.goto(`${server.url}${NEW_ENTRY}/`);
    expect(await heading()).toBe('Walking skeleton');

    await leave();
    rmSync(fileOf(NEW_ENTRY));
    await expect.poll(newStatus, { interval: 300 }).toBe(404);
    expect((await page.goto(`${server.url}${NEW_ENTRY}/`))?.status()).toBe(404);
    await page.goto(`${server.url}glossary/`);
    expect(await page.locator('.definitions').innerText()).not.toContain('Walking skeleton');
  });

  it('shows a new entry that uses a component, what is changed in it, and forgets it', async () => {
    const withNote = (text: string) => writeFileSync(fileOf(NEW_ENTRY), `${NEW_TEXT}\n<Note>\n\n${text}\n\n</Note>\n`);
    const newStatus = () => statusOf(NEW_ENTRY);
    await leave();
    withNote('A note that is new.');
    await expect.poll(newStatus, { interval: 300 }).toBe(200);
    await page.goto(`${server.url}${NEW_ENTRY}/`);
    await expect.poll(bodyText).toContain('A note that is new.');
    withNote('The note says something else.');
    await expect.poll(bodyText).toContain('The note says something else.');
    writeFileSync(fileOf(NEW_ENTRY), NEW_TEXT);
    await expect.poll(bodyText).not.toContain('The note');
    withNote('The note is back.');
    await expect.poll(bodyText).toContain('The note is back.');
    await leave();
    rmSync(fileOf(NEW_ENTRY));
    await expect.poll(newStatus, { interval: 300 }).toBe(404);
    await page.goto(`${server.url}${NEW_ENTRY}/`);
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
      const page = await openPage(browser);
      await page.goto(`${server.url}${ENTRY}/`);
      expect(await page.locator('body').innerText()).toMatch(/content\/glossary\/backlog\.mdx:\d+:\d+ T301/);
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
