import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { WORK_FOLDER } from '../disk/work-folder.ts';

/**
 * Moves the site of the build before out of the way, and takes it away while pages are rendered: Astro would wait for each
 * file to go. What cannot be moved, such as a link or another disk, is left to Astro. Gives what waits for the end.
 */
export const setAside = async (root: string, output: string): Promise<() => Promise<void>> => {
  const old = join(root, WORK_FOLDER, 'old-site');
  // Of a build that was cut off.
  await rm(old, { recursive: true, force: true });
  const stats = await lstat(output).catch(() => undefined);
  if (!stats?.isDirectory()) return () => Promise.resolve();
  await mkdir(join(root, WORK_FOLDER), { recursive: true });
  await rename(output, old).catch(() => undefined);
  const gone = rm(old, { recursive: true, force: true, maxRetries: 3 });
  // Whoever waits for it is told; the next build tries again.
  gone.catch(() => undefined);
  return () => gone;
};
