import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { lastUpgradeWrites } from './undo-upgrade.ts';
import { WORK_FOLDER } from './work-folder.ts';
import { writeAtomically } from './write-atomically.ts';
import { writeFiles } from './write-files.ts';
import type { FileWrite } from './write-files.ts';

/** What the last decisions wrote, by file. */
const settledTexts = z.record(z.string(), z.string());

const fileOf = (root: string): string => join(root, WORK_FOLDER, 'last-settled.json');

/**
 * Writes files as `writeFiles` does, for a decision that an upgrade left to a person. What the last upgrade wrote, or an earlier
 * decision, and nobody changed since, need not be committed before.
 */
export const writeSettled = async (root: string, writes: readonly FileWrite[], force: boolean): Promise<string[]> => {
  const [upgraded, settled] = await Promise.all([lastUpgradeWrites(root), readSettled(root)]);
  const isOurs = ({ file, before }: FileWrite) =>
    before !== undefined && (upgraded.get(file) === before || settled.get(file) === before);
  const own = writes.map((write) => (isOurs(write) ? { ...write, isSpare: true } : write));
  return writeFiles(root, own, force, async () => {
    for (const { file, text } of writes) if (text !== undefined) settled.set(file, text);
    await writeAtomically(fileOf(root), JSON.stringify(Object.fromEntries(settled)));
  });
};

/** None where nothing was decided here yet, or where that cannot be read. */
const readSettled = async (root: string): Promise<Map<string, string>> => {
  const text = await readFile(fileOf(root), 'utf8').catch(() => '{}');
  try {
    return new Map(Object.entries(settledTexts.parse(JSON.parse(text))));
  } catch {
    return new Map();
  }
};
