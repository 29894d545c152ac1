import { join } from 'node:path';
import { compose } from '../core/compose.ts';
import type { ComposeResult } from '../core/compose.ts';
import { createParseCache } from './parse-cache.ts';
import { readProject } from './read-project.ts';

/** Folder for everything the tool makes and may make again; git ignores it. */
export const WORK_FOLDER = '.tandem';

/** Where the composed tree of a project lies. */
export const composedFolder = (root: string): string => join(root, WORK_FOLDER, 'composed');

/** Reads and composes the project in the folder `root`; what was read before and has not changed is not parsed again. */
export const composeProject = async (root: string): Promise<ComposeResult> => {
  const input = await readProject(root);
  const cache = await createParseCache(join(root, WORK_FOLDER, 'cache', 'parsed.json'));
  const result = compose({ ...input, parse: cache.parse });
  await cache.save();
  return result;
};
