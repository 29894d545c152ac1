import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { EmittedFile } from '../core/emit.ts';
import { compareText } from '../core/problems.ts';
import { ENTRY_ID } from '../core/schema/fields.ts';
import { writeAtomically } from './write-atomically.ts';

/** Marks a folder as ours, and lists the files that were written into it: nothing else is ever removed. */
const MARKER = '.composed';
const LEFT_OVER = /\.\d+\.\d+\.tmp$/;

/**
 * Makes `folder` hold these files. Files that are right already are left alone, so whoever watches the folder sees
 * only what changed; files that no earlier run wrote stay. Throws, before anything is written, where the folder holds
 * something else, or a link that leads out of it.
 */
export const writeTree = async (folder: string, files: readonly EmittedFile[]): Promise<WriteSummary> => {
  const present = await listTree(folder);
  if (present.length > 0 && !present.includes(MARKER))
    throw refusal(`${folder} holds files that are not a composed tree`);

  const wanted = files.map(({ path }) => path);
  const earlier = present.includes(MARKER) ? readMarker(await readFile(join(folder, MARKER), 'utf8')) : [];
  const stale = present.filter((path) => LEFT_OVER.test(path) || (earlier.includes(path) && !wanted.includes(path)));
  // Whenever this run is cut off, the next one knows every file of both.
  await writeMarker(folder, [...new Set([...earlier, ...wanted])]);

  const written: string[] = [];
  for (const { path, text } of files) {
    const target = join(folder, path);
    const before = present.includes(path) ? await readFile(target, 'utf8') : undefined;
    if (before === text) continue;
    await writeAtomically(target, text);
    written.push(path);
  }
  for (const path of stale) await rm(join(folder, path), { force: true });
  await writeMarker(folder, wanted);
  return { written, removed: stale, unchanged: files.length - written.length };
};

const writeMarker = async (folder: string, paths: readonly string[]): Promise<void> => {
  const text = paths
    .toSorted(compareText)
    .map((path) => `${path}\n`)
    .join('');
  const before = await readFile(join(folder, MARKER), 'utf8').catch(() => undefined);
  if (before !== text) await writeAtomically(join(folder, MARKER), text);
};

/** What this module writes; nothing else is ever taken away. */
const WRITTEN = new RegExp(`^(?:${ENTRY_ID}\\.(?:mdx?|json)|[a-z0-9.]+\\.json)$`);

const readMarker = (text: string): string[] => text.split('\n').filter((path) => WRITTEN.test(path));

/** Every file below `folder`, by its path from there. */
const listTree = async (folder: string): Promise<string[]> => {
  const stats = await lstat(folder).catch(() => undefined);
  if (!stats) return [];
  if (stats.isSymbolicLink() || !stats.isDirectory()) throw refusal(`${folder} is not a folder`);
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  const link = items.find((item) => item.isSymbolicLink());
  if (link) throw refusal(`${join(link.parentPath, link.name)} is a symbolic link`);
  return items
    .filter((item) => !item.isDirectory())
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll(sep, '/'));
};

const refusal = (reason: string): Error => new Error(`${reason}; nothing was written. Name an empty folder.`);

export interface WriteSummary {
  /** The paths, from the folder, of the files that were written. */
  written: readonly string[];
  removed: readonly string[];
  /** How many files were right already. */
  unchanged: number;
}
