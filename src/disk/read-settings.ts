import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PLAYBOOK_FILE, readPlaybookFile } from '../core/playbook-file.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import { readBase } from './base-edition.ts';

/** The settings of a project, without its content; undefined where something is wrong with them, which composing it tells. */
export const readSettings = async (root: string): Promise<PlaybookSettings | undefined> => {
  const text = await readFile(join(root, PLAYBOOK_FILE), 'utf8').catch(() => undefined);
  const { base, problems } = await readBase(root, text);
  if (problems.length > 0) return undefined;
  const read = readPlaybookFile(text, base?.settings);
  return 'settings' in read ? read.settings : undefined;
};
