import { composeAll } from '../disk/project.ts';
import type { Command } from './command.ts';
import { printJson, printProblems } from './report.ts';

/** Reads the whole project and reports every problem in it. */
export const check: Command = async ({ collections, root, json }) => {
  const { playbook, problems } = await composeAll(root, collections);
  const entries = playbook?.entries.length ?? 0;
  const isFine = problems.length === 0;
  if (json) printJson({ entries, problems });
  else if (isFine) process.stdout.write(`${entries} entries, no problems.\n`);
  else printProblems(problems);
  return isFine ? 0 : 1;
};
