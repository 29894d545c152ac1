import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';

/** Everything below a folder, at any depth; nothing where there is no such folder. */
export const itemsIn = (folder: string): Dirent[] => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
};
