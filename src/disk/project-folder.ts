import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { newestOf } from '../core/edition.ts';
import type { EmittedFile } from '../core/emit.ts';
import { compareText } from '../core/problems.ts';
import { readEditions } from './editions.ts';
import { writeAtomically } from './write-atomically.ts';

/** The folder of this package, as it is installed or as it is developed. */
const PACKAGE = join(import.meta.dirname, '..', '..');
const TEMPLATE = join(PACKAGE, 'template');
/** Somebody may start with `git init`. */
const ALLOWED = ['.git'];

/** What this package brings to a new project. Throws where it holds no edition to build on. */
export const readOwnPackage = async (): Promise<OwnPackage> => {
  const [text, { editions }, template] = await Promise.all([
    readFile(join(PACKAGE, 'package.json'), 'utf8'),
    readEditions(PACKAGE),
    readTemplate(),
  ]);
  const edition = newestOf(editions.map(({ file }) => file).filter(({ status }) => status !== 'withdrawn'));
  if (edition === undefined) throw new Error('This package holds no edition to build on. Nothing was written.');
  // Our own file, which a test packs and installs.
  const { version, devDependencies } = JSON.parse(text) as { version: string; devDependencies: { node: string } };
  return { version, node: devDependencies.node, edition, template };
};

/** Why a folder cannot take a new project; undefined where it can. */
export const wrongFolder = async (folder: string): Promise<string | undefined> => {
  const stats = await stat(folder).catch(() => undefined);
  if (!stats) return undefined;
  if (!stats.isDirectory()) return 'is a file';
  const names = await readdir(folder);
  const found = names.find((name) => !ALLOWED.includes(name));
  return found === undefined ? undefined : `is not empty: it holds ${found}`;
};

/** Writes a new project. */
export const writeProject = async (folder: string, files: readonly EmittedFile[]): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const { path, text } of files) await writeAtomically(join(folder, path), text);
};

const readTemplate = async (): Promise<EmittedFile[]> => {
  const items = await readdir(TEMPLATE, { recursive: true, withFileTypes: true });
  const paths = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  const files = await Promise.all(
    paths.map(async (path) => ({
      path: relative(TEMPLATE, path).replaceAll(sep, '/'),
      text: await readFile(path, 'utf8'),
    })),
  );
  return files.sort((a, b) => compareText(a.path, b.path));
};

interface OwnPackage {
  version: string;
  /** The version of the package `node` that runs it. */
  node: string;
  /** The newest edition. */
  edition: string;
  template: EmittedFile[];
}
