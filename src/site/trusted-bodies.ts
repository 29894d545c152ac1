import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import { writeTree } from '../disk/write-tree.ts';
import type { PlacedPlaybook } from '../view/placed-playbook.ts';

/** Where bodies that are code lie as modules, below the folder of a project: only a compiler can print them. */
export const TRUSTED = `${WORK_FOLDER}/trusted`;
/** Where those of editions do. */
const OF_EDITIONS = 'editions';

/** Writes the bodies that are code, and takes away those that are no more, or are not rendered. */
export const writeTrustedBodies = async (root: string, playbooks: readonly PlacedPlaybook[]): Promise<void> => {
  for (const { param = 'root', composed } of playbooks) {
    const folder = join(root, TRUSTED, param);
    const files = [...composed.values()].flatMap(({ id, code }) =>
      code === undefined ? [] : [{ path: `${id}.mdx`, text: code }],
    );
    if (files.length > 0 || existsSync(folder)) await writeTree(folder, files);
  }
  const wanted = new Set(playbooks.map(({ param = 'root' }) => param));
  const [places, editions] = await Promise.all(
    [TRUSTED, `${TRUSTED}/${OF_EDITIONS}`].map((path) => listed(join(root, path))),
  );
  const known = [
    ...(places ?? []).filter((name) => name !== OF_EDITIONS),
    ...(editions ?? []).map((name) => `${OF_EDITIONS}/${name}`),
  ];
  for (const place of known) if (!wanted.has(place)) await rm(join(root, TRUSTED, place), { recursive: true });
};

const listed = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
