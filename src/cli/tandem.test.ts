import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runArguments, runTandem as run } from '../../tests/unit/run-tandem.ts';
import { TANDEM } from '../disk/typed-here.ts';
import { readFiles, temporaryFolder, writeFiles } from '../../tests/unit/temporary-folder.ts';

const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));
const MINIMAL = fileURLToPath(new URL('../../tests/fixtures/minimal', import.meta.url));

const project = (files: Record<string, string> = {}): string => {
  const root = temporaryFolder();
  cpSync(MINIMAL, root, { recursive: true });
  writeFiles(root, files);
  return root;
};

describe('tandem', () => {
  it.each([['--help'], ['-h'], ['check', '--help']])('says what it can do: %s %s', async (...args) => {
    const { exitCode, stdout, stderr } = await runArguments(args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const words of ['check', 'compose [--out DIR]', '--cwd DIR', '--json', 'Exit codes: 0 fine']) {
      expect(stdout).toContain(words);
    }
  });

  it('says which version it is', async () => {
    const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
    expect(await runArguments(['--version'])).toMatchObject({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    [[], 'tandem: which verb? start, dev, test, check, compose'],
    [['chek'], 'tandem: "chek" is not a verb of tandem. Did you mean "check"?'],
    [['constructor'], 'tandem: "constructor" is not a verb'],
    [['check', 'this'], `tandem: check takes no "this". Usage: ${TANDEM} check`],
    [['zzzzzzzz'], `tandem: "zzzzzzzz" is not a verb of tandem. ${TANDEM} --help lists all.`],
    [['check', '--jsn'], 'tandem: there is no option --jsn; did you mean --json?'],
    [['check', '-x'], 'tandem: there is no option -x; options here are: --cwd, --json, --help.'],
    [
      ['--constructor'],
      'tandem: there is no option --constructor; options here are: --version, --cwd, --json, --help.',
    ],
    [['check', '--cwd'], 'tandem: --cwd needs a value behind it: --cwd VALUE'],
    [['compose', '--out', '--help'], 'tandem: --out needs a value behind it: --out VALUE'],
    [['check', '--help=yes'], 'tandem: --help takes no value: write --help alone.'],
  ])('exits 1 and says why: %j', async (args, message) => {
    const { exitCode, stdout, stderr } = await runArguments(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['tandem', 'true', ['guides/a'], 'npm run tandem -- resolve --mine guides/a.'],
    ['resolve', 'true', ['guides/a'], 'npm run resolve -- --mine guides/a.'],
    ['tandem', 'guides/a', [], 'npm run tandem -- resolve --mine guides/a.'],
  ])('says how to write what npm took for itself: npm run %s, %s', async (script, value, operands, line) => {
    vi.stubEnv('npm_lifecycle_event', script);
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv('npm_config_mine', value);
    const { exitCode, stderr } = await runArguments(['resolve', ...operands]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(line);
  });

  it.each([
    [['chek', '--json']],
    [['--json']],
    [['check', '--json', '--nothing']],
    [['compose', '--json', '--out', '.']],
  ])('prints one document with --json even where it cannot begin: %j', async (args) => {
    const { exitCode, stdout, stderr } = await run(project(), ...args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ error: expect.stringMatching(/\S/) as string });
  });
});

describe('tandem check', () => {
  it('counts the entries where nothing is wrong', async () => {
    expect(await run(project(), 'check')).toEqual({
      exitCode: 0,
      stdout: '12 entries, no problems.\n',
      stderr: '',
    });
  });

  it('says that there is no playbook, and makes nothing', async () => {
    const root = temporaryFolder();
    const { exitCode, stderr } = await run(join(root, 'none'), 'check');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('playbook.yaml:1:1 T701 there is no playbook.yaml\n  hint: run the command');
    expect(readFiles(root)).toEqual({});
  });

  it('does its work where the cache cannot be kept', async () => {
    const root = project({ '.tandem': 'a file' });
    expect(await run(root, 'check')).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

describe('tandem compose', () => {
  it('writes where it is told, from the folder of the project', async () => {
    const root = project();
    expect(await run(root, 'compose', '--out', 'tree')).toMatchObject({ exitCode: 0 });
    expect(Object.keys(readFiles(join(root, 'tree')))).toHaveLength(13);
  });

  it.each(['.', 'content', 'public'])('writes over nothing that is not its own: %s', async (out) => {
    const root = project();
    const before = readFiles(join(root, out));
    const { exitCode, stderr } = await run(root, 'compose', '--out', out);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('nothing was written');
    expect(Object.keys(readFiles(join(root, out))).filter((name) => !name.startsWith('.tandem'))).toEqual(
      Object.keys(before),
    );
  });
});
