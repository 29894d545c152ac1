import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import { editionVersion } from '../core/schema/edition.ts';
import { WORK_FOLDER } from './work-folder.ts';
import { writeAtomically } from './write-atomically.ts';
import { writeFiles } from './write-files.ts';
import type { FileWrite } from './write-files.ts';

const NOTHING = 'Nothing was written.';

const lastUpgrade = z.strictObject({
  from: editionVersion(),
  to: editionVersion(),
  /**
   * Every file that was written: what it held before, and after; null where it was not there. Both are the same of an entry
   * that was left to a person as a whole.
   */
  writes: z
    .array(z.strictObject({ file: z.string(), before: z.string().nullable(), text: z.string().nullable() }))
    .min(1),
});

const fileOf = (root: string): string => join(root, WORK_FOLDER, 'last-upgrade.json');

/** Keeps what an upgrade is about to write, so that it can be taken back, also where it is cut off. */
export const rememberUpgrade = async (
  root: string,
  { from, to, writes }: { from: string; to: string; writes: readonly FileWrite[] },
): Promise<void> => {
  const kept = writes.map(({ file, before, text }) => ({ file, before: before ?? null, text: text ?? null }));
  await writeAtomically(fileOf(root), JSON.stringify({ from, to, writes: kept } satisfies LastUpgrade));
};

/**
 * Takes the last upgrade back: every file that it wrote holds again what it held before. Refuses where one of them was changed
 * since, unless `force`. A run that is cut off is finished by the next one.
 */
export const undoUpgrade = async (root: string, force: boolean): Promise<Undone> => {
  const { from, to, writes } = await readLast(root);
  const isSettings = ({ file }: { file: string }) => file === PLAYBOOK_FILE;
  // What moved the base last is moved back last.
  const ordered = [...writes.filter((write) => !isSettings(write)).reverse(), ...writes.filter(isSettings)];
  const back: FileWrite[] = [];
  const changed: string[] = [];
  for (const { file, before, text } of ordered) {
    const now = await readFile(join(root, file), 'utf8').catch(() => null);
    if (now === before) continue;
    if (now !== text) changed.push(file);
    back.push({ file, before: now ?? undefined, text: before ?? undefined, isSpare: now === text });
  }
  if (changed.length > 0 && !force) throw new Error(refusal(changed));
  const kept = await writeFiles(root, back, force);
  await rm(fileOf(root), { force: true });
  return { from, to, files: back.map(({ file }) => file), kept };
};

/** What the last upgrade wrote, by file; nothing where none can be taken back. */
export const lastUpgradeWrites = async (root: string): Promise<ReadonlyMap<string, string>> => {
  const last = await readLast(root).catch(() => undefined);
  return new Map(
    last?.writes.flatMap(({ file, before, text }) => (text === null || text === before ? [] : [[file, text] as const])),
  );
};

const readLast = async (root: string): Promise<LastUpgrade> => {
  const text = await readFile(fileOf(root), 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`There is no upgrade to take back here. ${NOTHING}`);
  const read = lastUpgrade.safeParse(asJson(text));
  if (read.success) return read.data;
  throw new Error(`What was kept of the last upgrade cannot be read: take it back with git. ${NOTHING}`);
};

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const refusal = (files: readonly string[]): string =>
  [
    'These were changed since the upgrade:',
    ...files.map((file) => `  ${file}`),
    `To go back all the same, use --force: it keeps what they hold now in .tandem/backup/, or in git. ${NOTHING}`,
  ].join('\n');

type LastUpgrade = z.infer<typeof lastUpgrade>;

/** What was taken back. */
export interface Undone {
  /** The edition that the playbook builds on again, and the one it was moved to. */
  from: string;
  to: string;
  files: string[];
  /** Where old texts are kept. */
  kept: string[];
}
