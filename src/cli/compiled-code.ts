import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { WORK_FOLDER } from '../disk/work-folder.ts';

/**
 * Lets Node keep, in the work folder of a project, what it has compiled: later runs load our code in half the time. Node
 * itself holds what it keeps to the code and to sums, and does without where the folder cannot be written to. Its own folder for this
 * lies among the temporary files of a machine, where others may write; SECURITY.md says who may write here. A Node from
 * before 22.1 cannot do it and goes on without, so that the verb can say that it is too old.
 */
export const keepCompiledCode = (root: string): void => {
  // Nothing is left in folders that are no projects.
  if ('enableCompileCache' in module && existsSync(join(root, 'playbook.yaml')))
    module.enableCompileCache(join(root, WORK_FOLDER, 'cache', 'compiled'));
};
