import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asSuperseded, EDITION_FILE } from '../core/edition.ts';
import type { ReleasePlan } from '../core/edition.ts';
import { readYaml } from '../core/read-yaml.ts';
import { normalise } from '../core/source-text.ts';
import { readSums, SUMS_FILE, sumOf, sumsAsFile } from './edition-sums.ts';
import { EDITIONS_FOLDER } from './editions.ts';
import { removeLeftOvers } from './write-files.ts';
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
    for (const { path, content } of plan.files) await writeSafely(join(temporary, path), content);
    await rename(temporary, join(folder, plan.version));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
  await finishRelease(root, plan);
};

/** What is left to do once an edition is there: its sum, and those of earlier ones that have none, and what is superseded by it. */
export const finishRelease = async (root: string, { editions, superseded }: Finish): Promise<void> => {
  const folder = join(root, EDITIONS_FOLDER);
  const path = join(folder, SUMS_FILE);
  const { sums, problems } = readSums(folder, EDITIONS_FOLDER);
  if (problems.length === 0) {
    const made = await Promise.all(editions.map(async (version) => [version, await sumIn(folder, version)] as const));
    await removeLeftOvers(path);
    // A sum that is there never changes.
    await writeAtomically(path, sumsAsFile({ ...Object.fromEntries(made), ...sums }));
  }
  for (const version of superseded) {
    const path = join(folder, version, EDITION_FILE);
    const text = asSuperseded(await readFile(path, 'utf8'));
    await removeLeftOvers(path);
    await writeAtomically(path, text);
  }
};

/** The sum of what an edition says that was read before, or just written. */
const sumIn = async (folder: string, version: string): Promise<string> => {
  const text = await readFile(join(folder, version, EDITION_FILE), 'utf8');
  const { data } = readYaml(normalise(text), { file: EDITION_FILE, firstLine: 1 });
  return sumOf(data as object);
};

/** What a release that was cut off has left behind. */
const LEFT_OVER = /^\.[\d.]+\.\d+\.tmp$/;

/** Writes a file and waits until the disk has it. */
const writeSafely = async (path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

interface Finish {
  /** The versions of all editions, the new one among them. */
  editions: readonly string[];
  /** Those that are superseded by it. */
  superseded: readonly string[];
}
