import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OVERLAY_PROBLEMS } from '../../src/core/overlay/overlay-problems.ts';
import { UPGRADE_PROBLEMS } from '../../src/core/upgrade-problems.ts';
import { formatProblem, PROBLEMS } from '../../src/core/problems.ts';
import type { Problem } from '../../src/core/problems.ts';
import { composeAll, composedFolder, composeProject } from '../../src/disk/project.ts';
import { writeComposed } from '../../src/disk/write-composed.ts';
import { copyMinimal, layOver, readCases } from './malformed-case.ts';
import type { MalformedCase } from './malformed-case.ts';
import { runTandem } from './run-tandem.ts';
import { collections } from '../../src/collections/index.ts';

const cases = readCases();
const bad = cases.filter(({ expected }) => expected.exit === 1);
const good = cases.filter(({ expected }) => expected.exit === 0);
/** In these an edition is at fault, or the want of one; the text being written is fine, and composes alone. */
const ofEditions = bad.filter(({ name }) => /^(?:t95|t96[67]|edition-)/.test(name));
/** For every code the first case that has it: what the process adds is the same for all. */
const onePerCode = new Set(
  Object.keys(PROBLEMS).flatMap(
    (code) => bad.find(({ expected }) => expected.problems.some((problem) => problem.code === code)) ?? [],
  ),
).difference(new Set(ofEditions));

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

const copyOf = (project?: string): string => {
  const root = copyMinimal(project);
  roots.push(root);
  return root;
};

/** The minimal project, with a case laid over it. */
const projectOf = (malformed?: MalformedCase): string => {
  const root = copyOf();
  if (malformed) layOver(root, malformed);
  return root;
};

const placesOf = (problems: readonly Pick<Problem, 'code' | 'file' | 'line' | 'column'>[]) =>
  problems.map(({ code, file, line, column }) => ({ code, file, line, column }));

/** Every file under a folder, with its bytes. */
const readTree = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );

describe('the corpus of malformed projects', () => {
  it('has a case for every code there is', () => {
    const covered = new Set(bad.flatMap(({ expected }) => expected.problems.map(({ code }) => code)));
    // Overlays need a base: their situations are in `tests/fixtures/overlays/`, and have a test of their own. Entries that
    // were left behind by an upgrade are in `tests/unit/upgrade.test.ts`, imported decisions in `import.test.ts`. What waits
    // for a person is a warning: `overlay-verbs.test.ts`, `waiting-parts.test.ts`.
    // What is about the code of a project is in `tests/cli/own-code.test.ts`, `own-collection.test.ts` and `src/config/options.test.ts`.
    // What is about a folder of Markdown to bring in is in `import-pages.test.ts`.
    const ofImports = { T981: true, T982: true };
    const elsewhere = {
      ...OVERLAY_PROBLEMS,
      ...UPGRADE_PROBLEMS,
      ...ofImports,
      T605: true,
      T606: true,
      // Only a release finds it: `carried-files.test.ts`.
      T960: true,
      T703: true,
      T704: true,
      T705: true,
    };
    const codes = Object.keys(PROBLEMS).filter((code) => !Object.hasOwn(elsewhere, code));
    expect(codes.filter((code) => !covered.has(code))).toEqual([]);
  });

  it('begins the name of a case with the code it is about', () => {
    const misnamed = bad.filter(({ name, expected }) => {
      const [code] = /^t\d{3}(?=-)/.exec(name) ?? [];
      return code !== undefined && !expected.problems.some((problem) => problem.code === code.toUpperCase());
    });
    expect(misnamed.map(({ name }) => name)).toEqual([]);
  });
});

describe('a malformed project', () => {
  it.each(bad)('$name: reports every problem at its place, with words that help', async (malformed) => {
    const { problems, playbook } = await composeAll(projectOf(malformed), collections);
    expect(placesOf(problems)).toEqual(placesOf(malformed.expected.problems as Problem[]));
    expect(playbook !== undefined).toBe(ofEditions.includes(malformed));
    for (const [index, { message, hint }] of problems.entries()) {
      expect(message).toContain(malformed.expected.problems[index]?.message ?? '');
      expect(hint).toContain(malformed.expected.problems[index]?.hint ?? '');
    }
    for (const problem of problems) {
      expect(problem.message).toMatch(/\S/);
      expect(problem.hint).toMatch(/\S/);
      // Neither gaps nor the words of a library, and nothing that would do something to a terminal.
      expect(`${problem.message}\n${problem.hint}`).not.toMatch(
        /undefined|\[object|Invalid input|Too (?:big|small)|: $/m,
      );
      expect(formatProblem(problem)).toMatch(/^[^\p{Cc}]+:\d+:\d+ T\d{3} [^\p{Cc}]+\n {2}hint: [^\p{Cc}]+$/u);
    }
  });
});

describe('an unusual project', () => {
  it.each(good)('$name: is fine, and composes to a tree that reads back', async (unusual) => {
    const root = projectOf(unusual);
    const { playbook, problems } = await composeAll(root, collections);
    expect(problems).toEqual([]);
    if (!playbook) throw new Error('No problems, and no playbook.');
    await writeComposed(playbook, composedFolder(root));
    const files = Object.keys(readTree(composedFolder(root))).filter((name) => name !== '.composed');
    expect(files.map((name) => name.replace(/\.mdx?$/, ''))).toEqual(playbook.entries.map(({ id }) => id));
  });
});

describe('tandem compose', () => {
  const composed = copyMinimal();
  let before: Record<string, string>;
  beforeAll(async () => {
    const { playbook } = await composeProject(composed, collections);
    if (!playbook) throw new Error('The minimal project has problems.');
    await writeComposed(playbook, composedFolder(composed));
    before = readTree(composedFolder(composed));
  });
  afterAll(() => rmSync(composed, { recursive: true }));

  it.each([...onePerCode])('$name: exits 1, prints one document and leaves the tree as it was', async (malformed) => {
    const root = copyOf(composed);
    layOver(root, malformed);

    const { exitCode, stdout, stderr } = await runTandem(root, 'compose', '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    const printed = JSON.parse(stdout) as { problems: Problem[] };
    expect(placesOf(printed.problems)).toEqual(placesOf(malformed.expected.problems as Problem[]));
    expect(readTree(composedFolder(root))).toEqual(before);
    expect(Object.keys(readTree(join(root, '.tandem'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('tandem check', () => {
  const forPeople = bad.filter(({ name }) => /^many-problems|^t506-terminal|^t701|^t95[14]|^bom-and-crlf/.test(name));

  it.each(forPeople)('$name: prints place, code, message and hint for people, and exits 1', async (malformed) => {
    const root = projectOf(malformed);
    const check = await runTandem(root, 'check');
    const { problems } = await composeAll(root, collections);
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    const lines = problems.map((problem) => `${formatProblem(problem)}\n`).join('');
    expect(check).toEqual({ exitCode: 1, stdout: '', stderr: `${lines}\n${count}. Nothing was written.\n` });
  });

  it('prints one document with --json, and exits 0 where nothing is wrong', async () => {
    const root = projectOf();
    const { exitCode, stdout, stderr } = await runTandem(root, 'check', '--json');
    expect({ exitCode, stderr, printed: JSON.parse(stdout) as unknown }).toEqual({
      exitCode: 0,
      stderr: '',
      printed: { entries: 12, problems: [], warnings: [] },
    });
  });
});
