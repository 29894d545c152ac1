import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { npm, ownEnvironment, run } from './packed.ts';

/** Exact, so that a new release of one of them breaks no test. */
const PNPM = 'pnpm@10.34.9';
const YARN = '@yarnpkg/cli-dist@4.18.1';

/**
 * Neither of them runs the script that brings our Node: they use the one that is there. What is tested is somebody's first
 * install, which writes the lock file; where `CI` is set, Yarn would refuse to.
 */
const environment = (): Record<string, string> => {
  const kept = ownEnvironment();
  return {
    ...kept,
    PATH: [dirname(process.execPath), kept.PATH ?? ''].join(delimiter),
    YARN_ENABLE_TELEMETRY: '0',
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
    YARN_ENABLE_HARDENED_MODE: 'false',
  };
};

/** Organisations that keep their playbook among other packages, or use another package manager. */
describe('an organisation of another kind', () => {
  const { folder, tarball, unpacked } = inject('packed');
  const init = async (where: string, name: string): Promise<string> => {
    const tandem = join(unpacked, packageFile.bin.tandem);
    const made = await run(process.execPath, [tandem, 'init', name, '--package', tarball], { cwd: where });
    expect(made.exitCode, made.stderr).toBe(0);
    return join(where, name);
  };
  const isFine = async (outcome: ReturnType<typeof run>) => {
    const { exitCode, stdout, stderr } = await outcome;
    expect(exitCode, stdout + stderr).toBe(0);
    return stdout;
  };
  const LINKS = /^\d+ pages with \d+ links, and every link leads somewhere\.$/m;

  it('has its playbook in a workspace of npm', async () => {
    const workspace = join(folder, 'workspace');
    mkdirSync(workspace);
    writeFileSync(join(workspace, 'package.json'), '{ "private": true, "workspaces": ["packages/*"] }');
    const home = await init(workspace, 'packages/playbook');
    await isFine(npm(workspace, ['install', '--no-audit', '--no-fund']));
    expect(await isFine(npm(home, ['test']))).toMatch(LINKS);
  });

  it('uses pnpm', async () => {
    const home = await init(folder, 'with-pnpm');
    const pnpm = (...args: string[]) => run('npx', ['--yes', PNPM, ...args], { cwd: home, env: environment() });
    await isFine(pnpm('install', '--prefer-offline', '--no-frozen-lockfile'));
    expect(await isFine(pnpm('test'))).toMatch(LINKS);
    expect((await pnpm('tandem', 'nothing')).stderr).toContain('pnpm tandem --help lists all');
    await isFine(pnpm('tandem', '--help'));
  });

  it('uses Yarn', async () => {
    const home = await init(folder, 'with-yarn');
    const described = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as object;
    // The version that we are tested with, and that npm has already: unlike the others, Yarn fetches all that is optional.
    const resolutions = { vite: packageFile.devDependencies.vite };
    writeFileSync(join(home, 'package.json'), JSON.stringify({ ...described, resolutions }));
    // Says that the project begins here, whatever package.json lies in a folder above it.
    writeFileSync(join(home, 'yarn.lock'), '');
    const yarn = (...args: string[]) => run('npx', ['--yes', YARN, ...args], { cwd: home, env: environment() });
    await isFine(yarn('install'));
    expect(await isFine(yarn('test'))).toMatch(LINKS);
    const { stdout, stderr } = await yarn('tandem', 'nothing');
    expect(stdout + stderr).toContain('yarn tandem --help lists all');
    await isFine(yarn('tandem', '--help'));
  });
});
