import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareVersions } from '../core/edition.ts';
import type { Base } from './base-edition.ts';

const ON_WINDOWS = process.platform === 'win32';
/** Milliseconds after which nobody waits any longer. */
const PATIENCE = 30_000;
/** The newest one, as npm has it now, asked once. */
const ASK = ['--json', '--prefer-online', '--fetch-retries=0', `--fetch-timeout=${PATIENCE / 2}`];

/** Asks npm whether there is a newer package of the base that a project has installed. */
export const askRegistry = async (
  root: string,
  { name, folder }: Pick<Base, 'name' | 'folder'>,
): Promise<RegistryNews> => {
  const unknown = {
    package: name.package,
    installed: null,
    newest: null,
    isNewer: false,
    isMajor: false,
    failed: null,
  };
  if (name.package.startsWith('.')) return { ...unknown, failed: 'the base is a folder, which no registry knows' };
  const installed = await versionOf(folder);
  const { version, failed } = await newestPackage(root, name.package);
  if (version === undefined) return { ...unknown, installed, failed };
  const isNewer = compareVersions(numbers(version), numbers(installed)) > 0;
  const isMajor = isNewer && version.split('.')[0] !== installed.split('.')[0];
  return { ...unknown, installed, newest: version, isNewer, isMajor };
};

/** Without what stands behind the numbers, such as `-beta.1`. */
const numbers = (version: string): string => version.replace(/[-+].*/, '');

const versionOf = async (folder: string): Promise<string> => {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  const { version } = JSON.parse(text) as { version?: string }; // npm has read it before
  return version ?? '0.0.0';
};

/** Asks npm, as it is set up for the folder `root`, for the newest version of a package. */
const newestPackage = (root: string, name: string): Promise<RegistryAnswer> =>
  new Promise((resolve) => {
    const options = { cwd: root, timeout: PATIENCE, shell: ON_WINDOWS };
    const child = execFile('npm', ['view', name, 'version', ...ASK], options, (error, stdout) => {
      const said = asJson(stdout);
      if (typeof said === 'string' && error === null) resolve({ version: said });
      else resolve({ failed: reasonOf(said, error) });
    });
    child.stdin?.end();
  });

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const reasonOf = (said: unknown, error: { code?: unknown; killed?: boolean } | null): string => {
  if (error?.code === 'ENOENT') return 'npm is not installed';
  const { code } = (said as { error?: { code?: unknown } } | undefined)?.error ?? {};
  if (code === 'E404') return 'the registry does not know the package';
  return typeof code === 'string' ? `the registry cannot be asked (${code})` : 'there was no answer';
};

/** The newest version, or why nobody says. */
type RegistryAnswer = { version: string; failed?: undefined } | { version?: undefined; failed: string };

export interface RegistryNews {
  package: string;
  installed: string | null;
  newest: string | null;
  isNewer: boolean;
  /** Whether the newer one may ask something of those who use it. */
  isMajor: boolean;
  /** Why nobody knows. */
  failed: string | null;
}
