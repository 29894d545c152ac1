import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../unit/small-organisation.ts';
import { temporaryFolder } from '../unit/temporary-folder.ts';
import { CLI, environment } from './run-process.ts';

const KILL_AT = fileURLToPath(new URL('kill-at.mjs', import.meta.url));

/** Runs a verb in a process, up to a step if one is given. Gives whether it was killed, and the number of its steps if not. */
export const runUpTo = async (args: readonly string[], kill?: Kill): Promise<Killed> => {
  const env = {
    ...environment,
    ...(kill && { TANDEM_KILL_AT: String(kill.step), TANDEM_KILL_BEGUN: kill.isBegun ? '1' : '' }),
  };
  const child = spawn(process.execPath, ['--import', KILL_AT, CLI, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
  });
  const [printed] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  const { exitCode, signalCode } = child;
  return { isKilled: signalCode === 'SIGKILL', exitCode, printed, steps: Number(/\d+$/.exec(printed)?.[0]) };
};

/** A copy of a project with what its last upgrade kept, and without what is kept to be quick. */
export const copyOf = (template: string): string => {
  const root = temporaryFolder();
  const left = [join(template, 'upstream'), join(template, '.tandem', 'cache')];
  cpSync(template, root, { recursive: true, filter: (path) => !left.includes(path) });
  // Nothing is ever written there.
  if (existsSync(join(template, 'upstream'))) symlinkSync(join(template, 'upstream'), join(root, 'upstream'));
  return root;
};

/** The files of a project that people see, by path. */
export const stateOf = (root: string): Record<string, string> =>
  Object.fromEntries(Object.entries(filesIn(root)).filter(([path]) => !/^(?:\.tandem|upstream)\//.test(path)));

/** A state without what is there for a moment only. */
export const withoutTemporary = (state: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(state).filter(([path]) => !/(?:^|\/)\.[^/]+\.tmp(?:\/|$)/.test(path)));

/** Whether a state differs from another. */
export const differ = (state: Record<string, string>, other: Record<string, string>): boolean =>
  JSON.stringify(state) !== JSON.stringify(other);

/** A step in which files change, and whether it has begun when the run is killed. */
export interface Kill {
  step: number;
  isBegun: boolean;
}

interface Killed {
  isKilled: boolean;
  exitCode: number | null;
  printed: string;
  steps: number;
}
