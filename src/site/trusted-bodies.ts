import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import { writeTree } from '../disk/write-tree.ts';
import type { PlacedPlaybook } from '../view/placed-playbook.ts';

/** Where bodies that are code lie as modules, below the folder of a project: only a compiler can print them. */
export const TRUSTED = `${WORK_FOLDER}/trusted`;

/** Writes the bodies that are code, and takes away those that are no more. */
export const writeTrustedBodies = async (root: string, playbooks: readonly PlacedPlaybook[]): Promise<void> => {
  for (const { param = 'root', composed } of playbooks) {
    const folder = join(root, TRUSTED, param);
    const files = [...composed.values()].flatMap(({ id, code }) =>
      code === undefined ? [] : [{ path: `${id}.mdx`, text: code }],
    );
    if (files.length > 0 || existsSync(folder)) await writeTree(folder, files);
  }
};
