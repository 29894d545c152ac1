import type { Command } from './command.ts';
import { runAstro } from './run-astro.ts';
import { runningServer } from './running-server.ts';

/** Serves the site while somebody writes: a saved file appears at once. */
export const dev: Command = async ({ root, json, operands }) => {
  const running = operands.some((one) => ALONGSIDE.has(one)) ? undefined : await runningServer(root);
  if (running !== undefined)
    throw new Error(
      `This project is served already, at ${running}. Stop that with Ctrl+C where it runs, or put this one in its place: tandem dev --force`,
    );
  return (await runAstro(root, ['dev', ...operands], json ? 'stderr' : 'show')) ? 0 : 1;
};

/** What Astro takes that has to do with a server that runs, or with none. */
const ALONGSIDE = new Set(['--force', '--ignore-lock', '--background', '--help', 'stop', 'status', 'logs']);
