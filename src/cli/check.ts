import { composeProject } from '../disk/project.ts';
import type { Command } from './command.ts';
import { printJson, printProblems } from './report.ts';

/** Reads the whole project and reports every problem in it. */
export const check: Command = async ({ root, json }) => {
  const { playbook, problems } = await composeProject(root);
  const entries = playbook?.entries.length ?? 0;
  if (json) printJson({ entries, problems });
  else if (playbook) process.stdout.write(`${entries} entries, no problems.\n`);
  else printProblems(problems);
  return playbook ? 0 : 1;
};
