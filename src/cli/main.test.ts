import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFiles, temporaryFolder, writeFiles } from '../../tests/unit/temporary-folder.ts';

const CLI = fileURLToPath(new URL('main.ts', import.meta.url));
const MINIMAL = fileURLToPath(new URL('../../tests/fixtures/minimal', import.meta.url));
const SECOND = 1_000;

const project = (files: Record<string, string> = {}): string => {
  const root = temporaryFolder();
  cpSync(MINIMAL, root, { recursive: true });
  writeFiles(root, files);
  return root;
};

const run = (args: string[], options: { cwd?: string; env?: Record<string, string> } = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = { ...process.env, ...options.env };
    execFile(process.execPath, [CLI, ...args], { encoding: 'utf8', ...options, env }, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });

interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}

describe('tandem', { timeout: 30 * SECOND }, () => {
  it.each([['--help'], ['-h'], ['check', '--help']])('says what it can do: %s %s', async (...args) => {
    const { exitCode, stdout, stderr } = await run(args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const words of ['check', 'compose [--out DIR]', '--cwd DIR', '--json', 'Exit codes: 0 fine']) {
      expect(stdout).toContain(words);
    }
  });

  it.each([
    [[], 'tandem: which verb? check, compose'],
    [['chek'], 'tandem: "chek" is not a verb of tandem. Did you mean "check"?'],
    [['constructor'], 'tandem: "constructor" is not a verb'],
    [['check', 'this'], 'tandem: tandem check takes no "this". Usage: tandem check'],
    [['check', '--jsn'], "tandem: Unknown option '--jsn'"],
    [['check', '--cwd'], "tandem: Option '--cwd <value>' argument missing"],
  ])('exits 1 and says why: %j', async (args, message) => {
    const { exitCode, stdout, stderr } = await run(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    [['chek', '--json']],
    [['--json']],
    [['check', '--json', '--nothing']],
    [['compose', '--json', '--out', '.']],
  ])('prints one document with --json even where it cannot begin: %j', async (args) => {
    const { exitCode, stdout, stderr } = await run(args, { cwd: project() });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ error: expect.stringMatching(/\S/) as string });
  });
});

describe('tandem check', { timeout: 30 * SECOND }, () => {
  it('counts the entries where nothing is wrong', async () => {
    expect(await run(['check'], { cwd: project() })).toEqual({
      exitCode: 0,
      stdout: '12 entries, no problems.\n',
      stderr: '',
    });
  });

  it('says that there is no playbook, and makes nothing', async () => {
    const root = temporaryFolder();
    const { exitCode, stderr } = await run(['check', '--cwd', join(root, 'none')]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('playbook.yaml:1:1 T701 there is no playbook.yaml\n  hint: run the command');
    expect(readFiles(root)).toEqual({});
  });

  it('does its work where the cache cannot be kept', async () => {
    const root = project({ '.tandem': 'a file' });
    expect(await run(['check', '--cwd', root])).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('writes no colour where nobody looks', async () => {
    const { stderr } = await run(['check'], { cwd: temporaryFolder() });
    expect(stderr).toMatch(/^playbook\.yaml:1:1 T701 /);
  });
});

describe('tandem compose', { timeout: 30 * SECOND }, () => {
  it('writes the tree, then nothing, and says so', async () => {
    const root = project();
    expect(await run(['compose'], { cwd: root })).toEqual({
      exitCode: 0,
      stdout: '.tandem/composed: 12 written, 0 unchanged, 0 removed.\n',
      stderr: '',
    });
    const before = readFiles(join(root, '.tandem', 'composed'));
    const second = await run(['compose', '--json'], { cwd: root });
    expect(JSON.parse(second.stdout)).toEqual({
      problems: [],
      folder: '.tandem/composed',
      written: 0,
      removed: 0,
      unchanged: 12,
    });
    expect(readFiles(join(root, '.tandem', 'composed'))).toEqual(before);
  });

  it('writes where it is told, from the folder of the project', async () => {
    const root = project();
    expect(await run(['compose', '--out', 'tree', '--cwd', root])).toMatchObject({ exitCode: 0 });
    expect(Object.keys(readFiles(join(root, 'tree')))).toHaveLength(13);
  });

  it.each(['.', 'content', 'public'])('writes over nothing that is not its own: %s', async (out) => {
    const root = project();
    const before = readFiles(join(root, out));
    const { exitCode, stderr } = await run(['compose', '--out', out, '--cwd', root]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('nothing was written');
    expect(Object.keys(readFiles(join(root, out))).filter((name) => !name.startsWith('.tandem'))).toEqual(
      Object.keys(before),
    );
  });
});
