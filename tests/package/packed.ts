import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const ON_WINDOWS = process.platform === 'win32';

/** Packs the repository as npm would publish it, into a new temporary folder, and unpacks it there too. */
export const packTandem = async (): Promise<Packed> => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-package-'));
  const { exitCode, stdout, stderr } = await npm(REPOSITORY, ['pack', '--silent', '--pack-destination', folder]);
  if (exitCode !== 0) throw new Error(`npm pack ended with ${String(exitCode)}:\n${stderr}`);
  const tarball = join(folder, stdout.trim().split('\n').at(-1) ?? '');
  const unpacked = join(folder, 'unpacked');
  mkdirSync(unpacked);
  await run('tar', ['-xzf', tarball, '-C', unpacked], { cwd: folder });
  // What it depends on is here already.
  symlinkSync(join(REPOSITORY, 'node_modules'), join(unpacked, 'node_modules'), ON_WINDOWS ? 'junction' : 'dir');
  return {
    folder,
    tarball,
    unpacked: join(unpacked, 'package'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Runs npm in a project, as somebody would who has nothing to do with this repository. */
export const npm = (cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> =>
  run('npm', args, { cwd, env: { ...ownEnvironment(), ...env } });

/** Starts npm in a project and leaves it running; `stop` ends all that it has started. */
export const startNpm = (
  cwd: string,
  args: readonly string[],
): { process: ChildProcess; stop: () => Promise<void> } => {
  const process_ = spawn('npm', [...args], { cwd, env: ownEnvironment(), detached: !ON_WINDOWS, shell: ON_WINDOWS });
  const ended = new Promise((resolve) => process_.once('close', resolve));
  const stop = async () => {
    if (ON_WINDOWS || process_.pid === undefined) process_.kill();
    else process.kill(-process_.pid, 'SIGTERM');
    await ended;
  };
  return { process: process_, stop };
};

/** Runs a program and gives what it printed, however it ends. */
export const run = (program: string, args: readonly string[], options: RunOptions): Promise<Outcome> =>
  new Promise((resolve) => {
    const settings = {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      shell: ON_WINDOWS && program.startsWith('np'),
      ...options,
    } as const;
    const child = execFile(program, [...args], settings, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
    child.stdin?.end();
  });

/**
 * What npm, Vitest and this repository have put into the environment. Vitest means `BASE_URL` and its like for its own
 * tests, and Astro would take them for the site's.
 */
const NOT_OURS =
  /^(?:npm_(?:package|lifecycle|command|execpath|node_execpath|config_local_prefix)|INIT_CWD$|VITEST|TANDEM_|(?:BASE_URL|DEV|MODE|NODE_ENV|PROD|SSR|TEST)$)/;

/** The environment as it was before. Packages that npm has already are not fetched again. */
export const ownEnvironment = (): Record<string, string> => {
  const kept = Object.entries(process.env).filter(([name]) => !NOT_OURS.test(name));
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(REPOSITORY));
  return {
    ...Object.fromEntries(kept.map(([name, value = '']) => [name, value])),
    PATH: path.join(delimiter),
    npm_config_prefer_offline: 'true',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
};

/** The package, as others get it. */
export interface Packed {
  /** A folder for whatever a test makes of it. */
  folder: string;
  tarball: string;
  /** What is in the tarball; it can be run there. */
  unpacked: string;
  /** Removes all of it. */
  remove: () => void;
}

interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  cwd: string;
  env?: Record<string, string>;
}
