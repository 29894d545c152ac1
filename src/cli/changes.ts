import type { ComposedPlaybook } from '../core/compose.ts';
import { composeAll } from '../disk/project.ts';
import type { ComposedProject } from '../disk/project.ts';
import { changesBetween } from '../disk/project-changes.ts';
import type { Command } from './command.ts';
import { CONTENT, comparedEditions, nameOf } from './compared-editions.ts';
import { printedChanges } from './print-changes.ts';
import { printJson, printProblems } from './report.ts';

/** Prints what changed between two editions, or in one since the edition before it. */
export const changes: Command = async ({ collections, root, json, operands }) => {
  const project = await composeAll(root, collections);
  if (project.problems.length > 0) {
    if (json) printJson({ problems: project.problems });
    else printProblems(project.problems);
    return 1;
  }
  const { from, to } = comparedEditions(
    operands,
    project.editions.map(({ about }) => about),
  );
  const found = changesBetween(playbookOf(from, project), playbookOf(to, project), collections);
  if (json) printJson({ from, to, ...found });
  else process.stdout.write(printedChanges(found, { from: nameOf(from), to: nameOf(to) }));
  return 0;
};

const playbookOf = (name: string, { playbook, editions }: ComposedProject): ComposedPlaybook => {
  const found = name === CONTENT ? playbook : editions.find(({ about }) => about.version === name)?.playbook;
  if (!found) throw new Error(`${nameOf(name)} could not be read.`);
  return found;
};
