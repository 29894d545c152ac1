import { readFile } from 'node:fs/promises';
import { sha256 } from './sha256.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * What an earlier run has kept in a file under a key, as `writeKept` wrote it; undefined where it was kept under another key, is
 * not there or is damaged. The key must name the code that wrote it: then the value has the shape that this code expects.
 */
export const readKept = async (file: string, key: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  const end = text.indexOf('\n');
  const value = text.slice(end + 1);
  return text.slice(0, end) === head(key, value) ? JSON.parse(value) : undefined;
};

/** Keeps a value for later runs. A folder that cannot be written to costs the next run time, and this one nothing. */
export const writeKept = async (file: string, key: string, value: unknown): Promise<void> => {
  const text = JSON.stringify(value);
  await writeAtomically(file, `${head(key, text)}\n${text}`).catch(() => undefined);
};

const head = (key: string, text: string): string => `${sha256(key)} ${sha256(text)}`;
