import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildIfNeeded, OUTPUT } from '../disk/last-build.ts';
import type { Command } from './command.ts';
import { printJson } from './report.ts';

/** Builds the site, unless nothing has changed since the last build. */
export const build: Command = async ({ root, json, options }) => {
  const outcome = await buildIfNeeded(root, { force: options.force === true, work: () => runAstro(root, json) });
  if (json) printJson({ outcome, folder: OUTPUT });
  else if (outcome === 'as it was')
    process.stdout.write(`Nothing has changed since the last build: ${OUTPUT}/ stays. --force builds all the same.\n`);
  return outcome === 'failed' ? 1 : 0;
};

/** Whether Astro, as this package finds it, has built the site; what it says goes to stderr where stdout is for JSON. */
const runAstro = (root: string, json: boolean): Promise<boolean> => {
  const program = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
  const stdio = ['ignore', json ? 2 : 'inherit', 'inherit'] as const;
  const child = spawn(process.execPath, [program, 'build'], { cwd: root, stdio: [...stdio] });
  // An interrupt reaches it too: this program waits for its end.
  const wait = (): void => undefined;
  process.once('SIGINT', wait);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      process.off('SIGINT', wait);
      resolve(code === 0);
    });
  });
};
