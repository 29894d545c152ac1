import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { compareText } from '../core/problems.ts';
import { isPassedOver } from './passed-over.ts';

/** What lies in a folder, in order, without what programs leave there; nothing where there is no folder. */
export const listFolder = async (folder: string): Promise<Dirent[]> => {
  const items = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  return items.filter(({ name }) => !isPassedOver(name)).sort((a, b) => compareText(a.name, b.name));
};

/** Whether an error says that there is nothing at a path. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
