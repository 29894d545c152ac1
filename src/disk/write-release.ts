import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EDITION_FILE, editionAsFile } from '../core/edition.ts';
import type { ReleasePlan } from '../core/edition.ts';
import { EDITIONS_FOLDER } from './editions.ts';
import { writablePath } from './writable-path.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Writes a release into a project. The new edition is there as a whole or not at all: it is written
 * beside its place, and then takes its name in one step. Older editions are marked as superseded last.
 */
export const writeRelease = async (root: string, plan: ReleasePlan & { refused?: undefined }): Promise<void> => {
  await writablePath(root, `${EDITIONS_FOLDER}/${plan.version}/${EDITION_FILE}`);
  const folder = join(root, EDITIONS_FOLDER);
  for (const name of await readdir(folder).catch(() => []))
    if (LEFT_OVER.test(name)) await rm(join(folder, name), { recursive: true, force: true });
  const temporary = join(folder, `.${plan.version}.${process.pid}.tmp`);
  try {
    for (const { path, text } of plan.files) await writeSafely(join(temporary, path), text);
    await rename(temporary, join(folder, plan.version));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
  for (const edition of plan.superseded)
    await writeAtomically(join(folder, edition.version, EDITION_FILE), editionAsFile(edition).text);
};

/** What a release that was cut off has left behind. */
const LEFT_OVER = /^\.[\d.]+\.\d+\.tmp$/;

/** Writes a file and waits until the disk has it. */
const writeSafely = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
};
