import { open, readFile, rename, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** What is given for work that was not begun, since another process does it. */
export const BUSY = Symbol('busy');

/** Milliseconds in which a process has written its number. */
const A_MOMENT = 100;

/**
 * Does work that no other process may do at the same time: a file says which one does. That of a process which is gone, as
 * after a power cut, counts for nothing.
 */
export const alone = async <Result>(file: string, work: () => Promise<Result>): Promise<Result | typeof BUSY> => {
  if (!(await take(file)) && !((await isLeftOver(file)) && (await take(file)))) return BUSY;
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
};

const take = async (file: string): Promise<boolean> => {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};

/** Whether the process that a file speaks of is gone; then the file goes as well. */
const isLeftOver = async (file: string): Promise<boolean> => {
  let holder = await textOf(file);
  // Another process that begins writes its number right away.
  if (holder === '') await setTimeout(A_MOMENT);
  holder ||= await textOf(file);
  if (Number(holder) > 0 && isRunning(Number(holder))) return false;
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const isSame = (await textOf(aside)) === holder;
  // Somebody else was quicker, and this is theirs.
  if (!isSame) await rename(aside, file);
  await rm(aside, { force: true });
  return isSame;
};

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It is there, but somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
