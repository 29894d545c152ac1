import { composeAll } from '../disk/project.ts';
import type { Command } from './command.ts';
import { printJson, printProblems } from './report.ts';

/** Reads the whole project and reports every problem in it. */
export const check: Command = async ({ collections, root, json }) => {
  const { playbook, settings, problems } = await composeAll(root, collections);
  const entries = playbook?.entries.length ?? 0;
  const withCode = playbook?.entries.filter(({ code }) => code !== undefined).length ?? 0;
  const isTrusted = settings?.content.mdx === 'trusted';
  const isFine = problems.length === 0;
  if (json) printJson({ entries, ...(isTrusted && { withCode }), problems });
  else if (isFine)
    process.stdout.write(`${entries} entries${isTrusted ? `, ${withCode} of them with code` : ''}, no problems.\n`);
  else printProblems(problems);
  return isFine ? 0 : 1;
};
