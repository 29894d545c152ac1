import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KILLS } from '../unit/thoroughness.ts';
import type { ProjectCopy } from './copy-project.ts';
import { copyProject, tandem, tandemBuild } from './copy-project.ts';
import { fingerprints } from './fingerprints.ts';
import { PROJECT } from './project.ts';

const KILL_AT = join(PROJECT, 'tests', 'cli', 'kill-at.mjs');
const TIMES = Math.floor(KILLS / 3);
const ENTRY = join('content', 'faqs', 'why.mdx');
const TEXTS = ['One', 'Two'] as const;

let project: ProjectCopy;
/** What the site is with each text of an entry. */
const sites = new Map<string, Record<string, string>>();

const write = (word: string): void => {
  const file = join(project.directory, ENTRY);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^summary:.*$/m, `summary: ${word}.`));
};

/** Builds up to a step in which files change; gives whether it got there, and else the number of steps. */
const buildUpTo = async (step: number): Promise<{ isKilled: boolean; steps: number }> => {
  const child = spawn(process.execPath, ['--import', KILL_AT, join('src', 'cli', 'main.ts'), 'build'], {
    cwd: project.directory,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TANDEM_KILL_AT: String(step), TANDEM_KILL_BEGUN: step % 2 === 0 ? '1' : '' },
  });
  const [printed] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { isKilled: child.signalCode === 'SIGKILL', steps: Number(printed) };
};

beforeAll(async () => {
  project = copyProject();
  const root = project.directory;
  for (const name of ['content', 'editions']) rmSync(join(root, name), { recursive: true, force: true });
  cpSync(join(PROJECT, 'tests', 'fixtures', 'minimal'), root, { recursive: true });
  for (const word of [...TEXTS, ...TEXTS]) {
    write(word);
    await tandemBuild(root);
    sites.set(word, fingerprints(root));
  }
});
afterAll(() => project.remove());

it(`leaves the old site or the new one, ${TIMES} times, when a build is killed, and the next build makes the new one`, async () => {
  const root = project.directory;
  write(TEXTS[0]);
  const { steps } = await buildUpTo(Infinity);
  expect(steps).toBeGreaterThan(TIMES);
  for (let kill = 0; kill < TIMES; kill++) {
    const [before = '', after = ''] = kill % 2 === 0 ? TEXTS : TEXTS.toReversed();
    write(after);
    const { isKilled } = await buildUpTo(1 + Math.floor((kill * steps) / TIMES));
    expect(isKilled).toBe(true);
    expect([sites.get(before), sites.get(after)]).toContainEqual(fingerprints(root));
    await tandemBuild(root);
    expect(fingerprints(root)).toEqual(sites.get(after));
  }
});

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
