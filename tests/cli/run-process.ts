import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../unit/run-tandem.ts';

/** The command line, as `npm run tandem` starts it. */
export const CLI = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Of processes that run our code: it is compiled once, and a run of them soon begins to work. */
export const environment = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'tandem-compiled') };

/** Runs the command line in a process of its own. */
export const runProcess = (args: string[], options: { cwd?: string } = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [CLI, ...args],
      { encoding: 'utf8', ...options, env: environment },
      (error, ...printed) => {
        const [stdout, stderr] = printed;
        resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
