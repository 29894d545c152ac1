import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const MOST_OUTPUT = 64 * 1024 * 1024;

/** Whether a folder lies in a git repository; throws where git is there and will not say. */
export const isInGit = async (folder: string): Promise<boolean> => {
  try {
    await execute('git', ['rev-parse', '--is-inside-work-tree'], { cwd: folder });
    return true;
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT' || stderr.includes('not a git repository')) return false;
    throw new Error(`git does not say what is committed: ${stderr.trim()}. Nothing was written.`, { cause: error });
  }
};

/**
 * The files below `paths` that differ from what is committed, new ones and those that git ignores included, by their paths
 * from `root`. Outside of git there are none: nobody can say. Hidden files are nobody's content.
 */
export const uncommittedIn = async (root: string, paths: readonly string[]): Promise<string[]> => {
  if (!(await isInGit(root))) return [];
  const { stdout } = await execute(
    'git',
    ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--ignored=matching', '--no-renames', '--', ...paths],
    { cwd: root, maxBuffer: MOST_OUTPUT },
  );
  const { stdout: prefix } = await execute('git', ['rev-parse', '--show-prefix'], { cwd: root });
  const skip = prefix.trim().length;
  return stdout
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice('XY '.length).slice(skip))
    .filter((file) => !/(?:^|\/)\./.test(file));
};

/** Which of these files git keeps, by their paths from `root`. */
export const trackedIn = async (root: string, files: readonly string[]): Promise<string[]> => {
  const { stdout } = await execute('git', ['ls-files', '-z', '--', ...files], { cwd: root, maxBuffer: MOST_OUTPUT });
  return stdout.split('\0').filter(Boolean);
};
