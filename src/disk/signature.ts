import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A text that changes when a file in one of the folders comes, goes, or is written: names, sizes and times, no contents. */
export const signatureOf = async (folders: readonly string[]): Promise<string> => {
  const lines = await Promise.all(folders.map(linesOf));
  return lines.flat().sort().join('\n');
};

const linesOf = async (folder: string): Promise<string[]> => {
  const items = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return Promise.all(
    items.filter((item) => !item.isDirectory()).map((item) => lineOf(join(item.parentPath, item.name))),
  );
};

/** A file that goes away meanwhile counts as gone. */
const lineOf = async (path: string): Promise<string> => {
  const stats = await stat(path).catch(() => undefined);
  return stats ? `${path} ${stats.size} ${stats.mtimeMs}` : '';
};
