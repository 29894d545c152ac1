import type { ComposedPlaybook } from '../core/compose.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import { compareNames } from '../core/diff/compare-names.ts';
import { composeAll, composeBase } from '../disk/project.ts';
import type { ComposedProject } from '../disk/project.ts';
import { changesBetween } from '../disk/project-changes.ts';
import { readPlaybook } from '../disk/read-playbook.ts';
import type { PlaybookRead } from '../disk/read-playbook.ts';
import type { Command } from './command.ts';
import { baseVersion, CONTENT, comparedEditions, nameOf } from './compared-editions.ts';
import { printedChanges } from './print-changes.ts';
import { printJson, reportProblems } from './report.ts';

/** Prints what changed between two editions, or in one since the edition before it. */
export const changes: Command = async ({ collections, root, json, operands }) => {
  const project = await composeAll(root, collections);
  if (project.problems.length > 0) return reportProblems(project.problems, json);
  const read = await readPlaybook(root, collections);
  const known = project.editions.map(({ about }) => about);
  const { from, to } = comparedEditions(operands, known, read.base?.known);
  const [before, after] = await Promise.all([from, to].map((name) => playbookOf(name, { root, project, read })));
  if (!before || !after) throw new Error(`${nameOf(before ? to : from)} could not be read.`);
  const found = changesBetween(before.playbook, after.playbook, collections);
  const names = compareNames(before.settings, after.settings);
  if (json) printJson({ from, to, ...found, ...names });
  else process.stdout.write(printedChanges(found, { from: nameOf(from), to: nameOf(to), names }));
  return 0;
};

/** A playbook as readers see it, and the settings that it has by itself. */
const playbookOf = async (
  name: string,
  { root, project, read }: { root: string; project: ComposedProject; read: PlaybookRead },
): Promise<{ playbook: ComposedPlaybook; settings: PlaybookSettings } | undefined> => {
  const version = baseVersion(name);
  if (version !== undefined) return composeBase(root, read, version);
  const own = name === CONTENT ? project : project.editions.find(({ about }) => about.version === name);
  return own?.playbook && { playbook: own.playbook, settings: own.playbook.settings };
};
