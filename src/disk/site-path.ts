import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WORK_FOLDER } from './work-folder.ts';
import { writeAtomically } from './write-atomically.ts';

const fileOf = (root: string): string => join(root, WORK_FOLDER, 'site.json');

/** Keeps the path under which a built site is to be served, with a slash at both ends. */
export const keepSitePath = (root: string, base: string): Promise<void> =>
  writeAtomically(fileOf(root), `${JSON.stringify({ base })}\n`);

/** The path that was kept; the root where none was. */
export const sitePath = async (root: string): Promise<string> => {
  const text = await readFile(fileOf(root), 'utf8').catch(() => '{}');
  return (JSON.parse(text) as { base?: string }).base ?? '/'; // written above
};
