import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/**
 * Unpacks the browser that `@sparticuz/chromium` brings, once per version, under `node_modules/.cache`, and gives its
 * path; undefined on a machine that it is not made for. The arguments that the package proposes are of no use here: with
 * `--single-process` the browser dies as soon as it opens a second context.
 */
export const unpackBrowser = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(MODULES, '.cache', 'tandem-browser', packageVersion());
  if (!existsSync(folder)) await unpackInto(folder);
  if (!existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= join(folder, 'fonts');
  return join(folder, 'chromium');
};

/** The folder appears whole or not at all, also where two processes unpack at once. */
const unpackInto = async (folder: string): Promise<void> => {
  mkdirSync(join(folder, '..'), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  await withTemporaryFolder(unfinished, () => chromium.executablePath());
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
};

/** The package unpacks into the system's temporary folder, and takes a file that is already there without a look. */
const withTemporaryFolder = async (folder: string, action: () => Promise<unknown>): Promise<void> => {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await action();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
};

const packageVersion = (): string => {
  const file = join(MODULES, '@sparticuz', 'chromium', 'package.json');
  // A package's own manifest always names its version.
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};
