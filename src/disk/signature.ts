import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A text that changes when a file in one of the folders, or one of the files itself, comes, goes, or is written: names,
 * sizes and times, no contents. The times of folders count as well, so that a file which came and went leaves a trace.
 */
export const signatureOf = async (paths: readonly string[]): Promise<string> => {
  const lines = await Promise.all(paths.map(linesOf));
  return lines.flat().sort().join('\n');
};

const linesOf = async (path: string): Promise<string[]> => {
  // Where it is a file, or nothing, there are none.
  const items = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  return Promise.all([path, ...items.map((item) => join(item.parentPath, item.name))].map(lineOf));
};

/** A file that goes away meanwhile counts as gone. */
const lineOf = async (path: string): Promise<string> => {
  const stats = await stat(path).catch(() => undefined);
  return stats ? `${path} ${stats.size} ${stats.mtimeMs}` : '';
};
