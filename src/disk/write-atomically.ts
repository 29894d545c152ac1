import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

let counter = 0;

/**
 * Writes a file so that anyone who reads it sees the old contents or the new ones, never a part (temporary file, fsync, rename).
 * The temporary file is a hidden one, which no reader of content takes for an entry where a run was cut off.
 */
export const writeAtomically = async (path: string, contents: string | Uint8Array): Promise<void> => {
  const staged = await stage(path, contents);
  await staged.commit();
};

/** The first part of `writeAtomically`: what a file will hold is safe on the disk beside it, and the file is as it was. */
export const stage = async (path: string, contents: string | Uint8Array): Promise<StagedFile> => {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${counter++}.tmp`);
  const drop = () => rm(temporary, { force: true });
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(contents, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await drop();
    throw error;
  }
  const commit = async () => {
    try {
      await rename(temporary, path);
    } catch (error) {
      await drop();
      throw error;
    }
  };
  return { commit, drop };
};

/** Contents that wait beside their file. */
export interface StagedFile {
  /** Puts them in the place of the file. */
  commit: () => Promise<void>;
  /** Takes them away. */
  drop: () => Promise<void>;
}
