import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { freePort } from '../browser/free-port.ts';
import { KILLS_OF_BUILDS, KILLS_OF_DEV } from '../unit/thoroughness.ts';
import type { ProjectCopy } from './copy-project.ts';
import { copyFixture, startAstro, tandem, tandemBuild } from './copy-project.ts';
import { fingerprints } from './fingerprints.ts';
import { PROJECT } from './project.ts';

const KILL_AT = join(PROJECT, 'tests', 'cli', 'kill-at.mjs');
const ENTRY = join('content', 'faqs', 'why.mdx');
const TEXTS = ['One', 'Two'] as const;

let project: ProjectCopy;
/** What the site is with each text of an entry. */
const sites = new Map<string, Record<string, string>>();

const write = (word: string): void => {
  const file = join(project.directory, ENTRY);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^summary:.*$/m, `summary: ${word}.`));
};

/**
 * Builds up to a step in which files change, or until that has begun; gives whether it got there, and else the number of steps.
 */
const buildUpTo = async (step: number, isBegun = false): Promise<{ isKilled: boolean; steps: number }> => {
  const child = spawn(process.execPath, ['--import', KILL_AT, join('src', 'cli', 'main.ts'), 'build'], {
    cwd: project.directory,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TANDEM_KILL_AT: String(step), TANDEM_KILL_BEGUN: isBegun ? '1' : '' },
  });
  const [printed] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { isKilled: child.signalCode === 'SIGKILL', steps: Number(printed) };
};

beforeAll(async () => {
  project = copyFixture('minimal');
  const root = project.directory;
  for (const word of [...TEXTS, ...TEXTS]) {
    write(word);
    await tandemBuild(root);
    sites.set(word, fingerprints(root));
  }
});
afterAll(() => project.remove());

it(`leaves the old site or the new one, ${KILLS_OF_BUILDS} times, when a build is killed, and the next build makes the new one`, async () => {
  const root = project.directory;
  write(TEXTS[0]);
  const { steps } = await buildUpTo(Infinity);
  // Before each step, and once it has begun.
  expect(2 * steps).toBeGreaterThan(KILLS_OF_BUILDS);
  for (let kill = 0; kill < KILLS_OF_BUILDS; kill++) {
    const [before = '', after = ''] = kill % 2 === 0 ? TEXTS : TEXTS.toReversed();
    write(after);
    const { isKilled } = await buildUpTo(1 + Math.floor((kill * steps) / KILLS_OF_BUILDS), kill % 4 > 1);
    expect(isKilled).toBe(true);
    expect([sites.get(before), sites.get(after)]).toContainEqual(fingerprints(root));
    await tandemBuild(root);
    expect(fingerprints(root)).toEqual(sites.get(after));
  }
});

it(`loses nothing and leaves the site alone, ${KILLS_OF_DEV} times, when the dev server is killed, and the next build makes the new one`, async () => {
  const root = project.directory;
  for (let kill = 0; kill < KILLS_OF_DEV; kill++) {
    const [before = '', after = ''] = kill % 2 === 0 ? TEXTS : TEXTS.toReversed();
    write(before);
    await tandemBuild(root);
    await killDevServer({ step: 1 + 2 * kill, save: () => write(after) });
    const saved = readFileSync(join(root, ENTRY), 'utf8');
    expect(saved).toContain(`summary: ${after}.`);
    expect(fingerprints(root)).toEqual(sites.get(before));
    await tandemBuild(root);
    expect(fingerprints(root)).toEqual(sites.get(after));
  }
});

/** Starts the dev server and saves an entry; it is killed at a step in which files change, or else once the page shows what was saved. */
const killDevServer = async ({ step, save }: { step: number; save: () => void }): Promise<void> => {
  const port = await freePort();
  const child = startAstro(project.directory, ['dev', '--port', String(port), '--host', 'localhost', '--ignore-lock'], {
    NODE_OPTIONS: `--import ${pathToFileURL(KILL_AT).href}`,
    TANDEM_KILL_AT: String(step),
    TANDEM_KILL_BEGUN: step % 4 === 1 ? '1' : '',
  });
  const ended = once(child, 'close');
  const address = `http://localhost:${port}/faqs/why/`;
  const textOf = async () => (await fetch(address).catch(() => undefined))?.text();
  const isGone = () => child.signalCode !== null || child.exitCode !== null;
  const limit = { timeout: 300_000, interval: 100 };
  const first = await vi.waitUntil(async () => isGone() || (await textOf()), limit);
  save();
  await vi.waitUntil(async () => isGone() || (await textOf()) !== first, limit);
  child.kill('SIGKILL');
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
};

it('does nothing while another build of the project is running, and says so', async () => {
  const lock = join(project.directory, '.tandem', 'build.lock');
  const before = fingerprints(project.directory);
  write('Three');
  // This process runs.
  writeFileSync(lock, String(process.pid));
  const { exitCode, output } = await tandem(project.directory, 'build');
  rmSync(lock);
  expect({ exitCode, site: fingerprints(project.directory) }).toEqual({ exitCode: 1, site: before });
  expect(output).toContain('Another build of this project is running');
});

it('keeps the old site where the content has a problem', async () => {
  const before = fingerprints(project.directory);
  write('{unknown.term}');
  const { exitCode, output } = await tandem(project.directory, 'build');
  expect({ exitCode, site: fingerprints(project.directory) }).toEqual({ exitCode: 1, site: before });
  expect(output).toContain(ENTRY);
});
