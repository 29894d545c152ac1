import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EDITION_FILE, editionAsFile } from '../core/edition.ts';
import type { ReleasePlan } from '../core/edition.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Writes a release into the folder of all editions. The new edition is there as a whole or not at all: it is written
 * beside its place, and then takes its name in one step. Older editions are marked as superseded last.
 */
export const writeRelease = async (folder: string, plan: ReleasePlan & { refused?: undefined }): Promise<void> => {
  const temporary = join(folder, `.${plan.version}.${process.pid}.tmp`);
  await rm(temporary, { recursive: true, force: true });
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
