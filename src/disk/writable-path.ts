import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

const SAFE = /^(?!\.{1,2}(?:\/|$))[^/\\\0]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\\0]+)*$/;

/**
 * The path of a file of a project, which may be written: it lies in the project, and neither it nor a folder on the way is
 * a link that leads somewhere else. Throws otherwise.
 */
export const writablePath = async (root: string, file: string): Promise<string> => {
  if (!SAFE.test(file)) throw new Error(`${JSON.stringify(file)} is no path inside the project. Nothing was written.`);
  const steps = file.split('/');
  for (const [index] of steps.entries()) {
    const step = steps.slice(0, index + 1).join('/');
    const stats = await lstat(join(root, step)).catch(() => undefined);
    const isLast = index === steps.length - 1;
    if (stats && !(isLast ? stats.isFile() : stats.isDirectory())) {
      const what = stats.isSymbolicLink() ? 'a symbolic link' : `no ${isLast ? 'file' : 'folder'}`;
      throw new Error(
        `${step} is ${what}, and only ordinary ${isLast ? 'files' : 'folders'} are written. Nothing was written.`,
      );
    }
  }
  return join(root, file);
};
