import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ComposedEdition } from '../disk/compose-edition.ts';
import { WORK_FOLDER } from '../disk/project.ts';
import { writeComposed } from '../disk/write-composed.ts';

/** Writes the composed trees of these editions for Astro, and takes away those of all others. */
export const writeEditionTrees = async (root: string, editions: readonly ComposedEdition[]): Promise<void> => {
  const folder = join(root, WORK_FOLDER, 'editions');
  const wanted = new Set(editions.map(({ about }) => about.version));
  const present = await readdir(folder).catch(() => []);
  for (const name of present) if (!wanted.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  for (const { about, playbook } of editions) await writeComposed(playbook, join(folder, about.version));
};
