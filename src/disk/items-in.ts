import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';

/**
 * Everything below a folder, at any depth; nothing where there is no such folder. A link to a folder is an item and no more: it may
 * lead back, and Node's own listing of all depths would follow it.
 */
export const itemsIn = (folder: string): Dirent[] =>
  listed(folder).flatMap((item) => (item.isDirectory() ? [item, ...itemsIn(join(folder, item.name))] : [item]));

const listed = (folder: string): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
};
