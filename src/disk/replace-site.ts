import { cp, lstat, mkdir, readdir, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { WORK_FOLDER } from './work-folder.ts';

/** What a file system says of a folder that cannot be moved: it is another disk's, or in use. */
const CANNOT_MOVE = new Set(['EXDEV', 'EBUSY', 'EPERM', 'EACCES']);

/**
 * Lets `make` write a site into a new folder, and puts that in the place of the old site once it is whole: until then, and
 * where `make` gives false, throws or is killed, the old site stays.
 */
export const replaceSite = async (
  root: string,
  { site, make }: { site: string; make: (folder: string) => Promise<boolean> },
): Promise<boolean> => {
  const work = join(root, WORK_FOLDER);
  const [next, old] = [join(work, 'next-site'), join(work, 'old-site')];
  await mkdir(work, { recursive: true });
  // Of builds that were cut off, the last one between its two moves.
  if (!(await lstat(site).catch(() => undefined))) await rename(old, site).catch(() => undefined);
  await remove(next);
  await remove(old);
  await mkdir(next);
  try {
    if (!(await make(next))) return false;
    if (!(await swap({ site, next, old }))) await refill(site, next);
  } finally {
    await remove(next);
  }
  await remove(old);
  return true;
};

/** Whether the new site could be moved to the place of the old one. */
const swap = async ({ site, next, old }: Record<'site' | 'next' | 'old', string>): Promise<boolean> => {
  const stats = await lstat(site).catch(() => undefined);
  if (stats?.isSymbolicLink()) return false;
  try {
    if (stats) await rename(site, old);
    await rename(next, site);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && CANNOT_MOVE.has(String(error.code)))) throw error;
    return false;
  }
};

/** Replaces what is in a folder that has to stay where it is. */
const refill = async (site: string, next: string): Promise<void> => {
  await mkdir(site, { recursive: true });
  for (const name of await readdir(site)) await remove(join(site, name));
  await cp(next, await realpath(site), { recursive: true });
};

const remove = (path: string): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 3 });
