import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isInGit, trackedIn, uncommittedIn } from './git.ts';
import { writablePath } from './writable-path.ts';
import { stage, writeAtomically } from './write-atomically.ts';

const BACKUP = '.tandem/backup';
/** So many files wait for the disk together. A run that is cut off leaves at most as many temporary files behind. */
const AT_ONCE = 8;

/**
 * Writes and removes files of a project, in this order. Nothing is touched where one of them is not as it was read, lies
 * outside, or has changes that are not committed, unless `force`. Where git does not have the old text, it is kept in
 * `.tandem/backup/<time>/`; gives that folder. `begin` is called once it is certain that they are written, and before.
 */
export const writeFiles = async (
  root: string,
  writes: readonly FileWrite[],
  force: boolean,
  begin?: () => Promise<void>,
): Promise<string[]> => {
  const paths = new Map<string, string>();
  for (const write of writes) {
    const path = await writablePath(root, write.file);
    paths.set(write.file, path);
    const found = await readFile(path, 'utf8').catch(() => undefined);
    if (found !== write.before)
      throw new Error(`${write.file} has changed meanwhile. Nothing was written; run the command again.`);
  }
  const old = writes.filter((write) => write.before !== undefined);
  const files = old.map(({ file }) => file);
  const uncommitted = files.length > 0 ? await uncommittedIn(root, files) : [];
  const spare = new Set(old.filter(({ isSpare }) => isSpare).map(({ file }) => file));
  const refused = uncommitted.filter((file) => !spare.has(file));
  if (refused.length > 0 && !force) throw new Error(refusal(refused));

  const backup = await keepOld(root, { old, uncommitted });
  await begin?.();
  for (const some of inPortions(writes.map((write) => ({ ...write, path: paths.get(write.file) ?? '' }))))
    await writePortion(some);
  return backup;
};

/** Writes some files in their order; none of them where the contents of one cannot be put on the disk. */
const writePortion = async (writes: readonly (FileWrite & { path: string })[]): Promise<void> => {
  for (const { path } of writes) await removeLeftOvers(path);
  const staging = await Promise.allSettled(
    writes.map(async ({ path, text, read }) =>
      text === undefined ? undefined : stage(path, read ? await read() : text),
    ),
  );
  const failure = staging.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') {
    for (const one of staging) if (one.status === 'fulfilled') await one.value?.drop();
    throw failure.reason;
  }
  const staged = staging.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
  try {
    for (const [place, file] of staged.entries()) {
      if (file) await file.commit();
      else await rm(writes[place]?.path ?? '', { force: true });
    }
  } finally {
    // Of those that were committed, nothing is left.
    for (const file of staged) await file?.drop();
  }
};

/** To wait until the disk has one file takes as long as to wait for several. */
const inPortions = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, place) =>
    items.slice(place * AT_ONCE, (place + 1) * AT_ONCE),
  );

/** Keeps the texts that git could not give back. */
const keepOld = async (root: string, { old, uncommitted }: OldFiles): Promise<string[]> => {
  const isGit = await isInGit(root);
  const files = old.map(({ file }) => file);
  const tracked = new Set(isGit && files.length > 0 ? await trackedIn(root, files) : []);
  const unsafe = old.filter(({ file }) => !tracked.has(file) || uncommitted.includes(file));
  const folder = `${BACKUP}/${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  for (const some of inPortions(unsafe))
    await Promise.all(
      some.map(async ({ file, before = '' }) => writeAtomically(await writablePath(root, `${folder}/${file}`), before)),
    );
  return unsafe.map(({ file }) => `${folder}/${file}`);
};

/** Removes what a run that was cut off left beside a file; see `writeAtomically`. */
export const removeLeftOvers = async (path: string): Promise<void> => {
  const folder = dirname(path);
  const isLeftOver = (name: string) => name.startsWith(`.${basename(path)}.`) && /\.\d+\.\d+\.tmp$/.test(name);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isLeftOver)) await rm(join(folder, name), { force: true });
};

const refusal = (files: readonly string[]): string =>
  [
    'These hold changes that are not committed:',
    ...files.map((file) => `  ${file}`),
    'Commit them first, or use --force, which keeps the old text in .tandem/backup/. Nothing was written.',
  ].join('\n');

/** What becomes of one file. */
export interface FileWrite {
  /** Its path from the project's root. */
  file: string;
  /** What it held when it was read; undefined where it was not there. */
  before: string | undefined;
  /** What it will hold; undefined where it goes away. */
  text: string | undefined;
  /** Reads what it will hold, in the place of a text, where it is no text. */
  read?: () => Promise<Uint8Array>;
  /** Whether it need not be committed before: nobody meant it to last. */
  isSpare?: boolean;
}

interface OldFiles {
  old: readonly FileWrite[];
  uncommitted: readonly string[];
}
