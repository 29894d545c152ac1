import { statSync } from 'node:fs';
import { join } from 'node:path';
import { itemsIn } from './items-in.ts';

/**
 * A text that changes when a file in one of the folders, or one of the files itself, comes, goes, or is written: names,
 * sizes and times, no contents. The times of folders count as well, so that a file which came and went leaves a trace.
 * Nothing else is done meanwhile: to wait for each of thousands of files takes many times as long.
 */
export const signatureOf = (paths: readonly string[]): string => paths.flatMap(linesOf).sort().join('\n');

const linesOf = (path: string): string[] =>
  [path, ...itemsIn(path).map((item) => join(item.parentPath, item.name))].map(lineOf);

/** A file that goes away meanwhile counts as gone. */
const lineOf = (path: string): string => {
  try {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  } catch {
    return '';
  }
};
