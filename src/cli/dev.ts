import type { Command } from './command.ts';
import { runAstro } from './run-astro.ts';

/** Serves the site while somebody writes: a saved file appears at once. */
export const dev: Command = async ({ root, json, operands }) =>
  (await runAstro(root, ['dev', ...operands], json ? 'stderr' : 'show')) ? 0 : 1;
