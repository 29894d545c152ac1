import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import { sha256 } from '../disk/sha256.ts';
import { writeAtomically } from '../disk/write-atomically.ts';

const SOURCE = join(import.meta.dirname, '..');
const CACHE = join(WORK_FOLDER, 'cache');

/** Where Astro keeps the pages of the build before, below the folder of a project. */
export const PAGE_CACHE = `${CACHE}/astro/`.split(sep).join('/');

/** The hash of all our own code and styles. */
export const siteCodeHash = (): string => {
  const paths = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.includes('.test.'))
    .map((item) => join(item.parentPath, item.name))
    .sort();
  return sha256(paths.flatMap((path) => [relative(SOURCE, path), readFileSync(path, 'utf8')]).join('\0'));
};

/**
 * Makes Astro forget the pages of a build by other code. By itself it looks at the code of each page, but the names of the
 * styles and scripts that all pages share depend on the code of the others as well: a page that it kept may name a file
 * that is no longer there.
 */
export const forgetPagesOfOtherCode = async (root: string): Promise<void> => {
  const file = join(root, CACHE, 'code');
  const hash = siteCodeHash();
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === hash) return;
  await rm(join(root, PAGE_CACHE), { recursive: true, force: true });
  await writeAtomically(file, hash);
};
