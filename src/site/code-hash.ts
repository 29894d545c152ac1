import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { lockfilesOf } from '../disk/build-inputs.ts';
import { ASTRO_CONFIGS } from '../disk/plain-project.ts';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import { sha256 } from '../disk/sha256.ts';
import { writeAtomically } from '../disk/write-atomically.ts';

const SOURCE = join(import.meta.dirname, '..');
const CACHE = join(WORK_FOLDER, 'cache');

/** Where Astro keeps the pages of the build before, below the folder of a project. */
export const PAGE_CACHE = `${CACHE}/astro/`.split(sep).join('/');

let ownCode: string | undefined;

/** The hash of all our own code and styles, as they were when it was first asked for. */
export const siteCodeHash = (): string => (ownCode ??= hashOwnCode());

/** The hash of all code that renders the pages of a project: ours, its configuration, what is installed. */
export const renderingHash = (root: string): string => {
  const around = [...ASTRO_CONFIGS.map((name) => join(root, name)), ...lockfilesOf(root)].filter(existsSync);
  const texts = around.map((file) => readFileSync(file, 'utf8'));
  const astro = readFileSync(new URL(import.meta.resolve('astro/package.json')), 'utf8');
  return sha256([siteCodeHash(), process.version, astro, ...texts].join('\0'));
};

const hashOwnCode = (): string => {
  const paths = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.includes('.test.'))
    .map((item) => join(item.parentPath, item.name))
    .sort();
  return sha256(paths.flatMap((path) => [relative(SOURCE, path), readFileSync(path, 'utf8')]).join('\0'));
};

/**
 * Makes Astro forget the pages of a build by other code. By itself it looks at the code of each page, but the names of the
 * styles and scripts that all pages share depend on the code of the others as well: a page that it kept may name a file
 * that is no longer there. `own` stands for the code of the project.
 */
export const forgetPagesOfOtherCode = async (root: string, own: string): Promise<void> => {
  const file = join(root, CACHE, 'code');
  const hash = sha256([siteCodeHash(), own].join('\0'));
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === hash) return;
  await rm(join(root, PAGE_CACHE), { recursive: true, force: true });
  await writeAtomically(file, hash);
};
