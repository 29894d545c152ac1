import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { EmittedFile } from '../core/emit.ts';
import { compareText } from '../core/problems.ts';
import { newestStanding, readEditions } from './editions.ts';
import { writeAtomically } from './write-atomically.ts';

/** The folder of this package, as it is installed or as it is developed. */
const PACKAGE = join(import.meta.dirname, '..', '..');
const TEMPLATE = join(PACKAGE, 'template');
/** Somebody may start with `git init`. */
const ALLOWED = ['.git'];
/** What a run that was cut off has left: see `writeAtomically`. */
const LEFT_OVER = /(?:^|\/)\.[^/]+\.\d+\.\d+\.tmp$/;

/** What this package brings to a new project. Throws where it holds no edition to build on. */
export const readOwnPackage = async (): Promise<OwnPackage> => {
  const [text, { editions }, template] = await Promise.all([
    readFile(join(PACKAGE, 'package.json'), 'utf8'),
    readEditions(PACKAGE),
    readTemplate(TEMPLATE),
  ]);
  const edition = newestStanding(editions)?.file.version;
  if (edition === undefined) throw new Error('This package holds no edition to build on. Nothing was written.');
  // Our own file, which a test packs and installs.
  const { version, devDependencies } = JSON.parse(text) as { version: string; devDependencies: { node: string } };
  return { version, node: devDependencies.node, edition, template };
};

/**
 * Why a folder cannot take a new project with these files; undefined where it can. What a run that was cut off has left of the
 * same files is no reason.
 */
export const wrongFolder = async (folder: string, files: readonly EmittedFile[]): Promise<string | undefined> => {
  const stats = await stat(folder).catch(() => undefined);
  if (!stats) return undefined;
  if (!stats.isDirectory()) return 'is a file';
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const path of await filesIn(folder)) {
    const isOurs =
      LEFT_OVER.test(path) || (texts.has(path) && texts.get(path) === (await readFile(join(folder, path), 'utf8')));
    if (!isOurs) return `is not empty: it holds ${path}`;
  }
  return undefined;
};

/** Writes a new project. */
export const writeProject = async (folder: string, files: readonly EmittedFile[]): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const path of await filesIn(folder)) if (LEFT_OVER.test(path)) await rm(join(folder, path), { force: true });
  for (const { path, text } of files) await writeAtomically(join(folder, path), text);
};

/** What lies in a folder and is no folder, by path, besides what may be there. */
const filesIn = async (folder: string): Promise<string[]> => {
  const tops = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !ALLOWED.includes(name));
  const lists = tops.map(async (top) => {
    if (!top.isDirectory()) return [top.name];
    const items = await readdir(join(folder, top.name), { recursive: true, withFileTypes: true });
    const files = items.filter((item) => !item.isDirectory()).map((item) => join(item.parentPath, item.name));
    return files.length === 0 ? [] : files.map((path) => relative(folder, path).replaceAll(sep, '/'));
  });
  return (await Promise.all(lists)).flat().sort(compareText);
};

/** Every file of a template, by its path in it. */
export const readTemplate = async (folder: string): Promise<EmittedFile[]> => {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  const files = await Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).replaceAll(sep, '/'),
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
