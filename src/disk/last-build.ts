import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildInputs } from './build-inputs.ts';
import { sha256 } from './sha256.ts';
import { signatureOf } from './signature.ts';
import { WORK_FOLDER } from './work-folder.ts';
import { writeAtomically } from './write-atomically.ts';

/** Where a build writes the site. */
export const OUTPUT = 'dist';

/**
 * Does the work of a build unless the site is whole as the last build has left it, and everything that it was built from is
 * as it was. Gives whether there was work to do; work that fails leaves nothing to rely on.
 */
export const buildIfNeeded = async (
  root: string,
  { force, work }: { force: boolean; work: () => Promise<boolean> },
): Promise<Outcome> => {
  const record = join(root, WORK_FOLDER, 'cache', 'build');
  const before = await buildInputs(root);
  const known = await readFile(record, 'utf8').catch(() => undefined);
  if (!force && before !== undefined && known === recordOf(root, before)) return 'as it was';
  await rm(record, { force: true });
  if (!(await work())) return 'failed';
  // What was written while it was built may not be in it.
  if (before !== undefined && before === (await buildInputs(root)))
    await writeAtomically(record, recordOf(root, before));
  return 'built';
};

const recordOf = (root: string, inputs: string): string => `${inputs}\n${sha256(signatureOf([join(root, OUTPUT)]))}\n`;

type Outcome = 'built' | 'as it was' | 'failed';
