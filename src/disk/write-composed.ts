import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ComposedPlaybook } from '../core/compose.ts';
import { emitEntry } from '../core/emit.ts';
import { writeAtomically } from './write-atomically.ts';

/** Marks a folder as a composed tree, which may be written over. */
const MARKER = '.composed';

/**
 * Makes `folder` hold exactly the composed tree. Files that are right already are left alone, so whoever watches the
 * folder sees only what changed. Throws where the folder holds anything that is not a composed tree.
 */
export const writeComposed = async (playbook: ComposedPlaybook, folder: string): Promise<WriteSummary> => {
  const present = await listTree(folder);
  if (present.length > 0 && !present.includes(MARKER)) {
    throw new Error(`${folder} holds files that are not a composed tree; nothing was written. Name an empty folder.`);
  }
  const files = playbook.entries.map(emitEntry);
  const wanted = new Set([MARKER, ...files.map(({ path }) => path)]);
  if (!present.includes(MARKER)) await writeAtomically(join(folder, MARKER), '');

  let written = 0;
  for (const { path, text } of files) {
    const target = join(folder, path);
    const before = present.includes(path) ? await readFile(target, 'utf8') : undefined;
    if (before === text) continue;
    await writeAtomically(target, text);
    written++;
  }
  const stale = present.filter((path) => !wanted.has(path));
  for (const path of stale) await rm(join(folder, path));
  return { written, removed: stale.length, unchanged: files.length - written };
};

const listTree = async (folder: string): Promise<string[]> => {
  const items = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return items
    .filter((item) => !item.isDirectory())
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/'));
};

/** How many files of the tree were written, removed and left alone. */
export interface WriteSummary {
  written: number;
  removed: number;
  unchanged: number;
}
