import { join, relative, resolve } from 'node:path';
import { composedFolder, composeProject } from '../disk/project.ts';
import { writeComposed } from '../disk/write-composed.ts';
import { textOption } from './command.ts';
import type { Command } from './command.ts';
import { printJson, reportProblems } from './report.ts';

/** Composes the project and writes the composed tree; with problems, nothing is written. */
export const composeCommand: Command = async (input) => {
  const { collections, root, json } = input;
  const out = textOption(input, 'out');
  const { playbook, problems } = await composeProject(root, collections);
  if (!playbook) return reportProblems(problems, json);
  const folder = out === undefined ? composedFolder(root) : resolve(root, out);
  if (!relative(join(root, 'content'), folder).startsWith('..')) {
    throw new Error(`${folder} lies inside content/, which holds only entries; nothing was written.`);
  }
  const { written, removed, unchanged } = await writeComposed(playbook, folder);
  const counts = { written: written.length, removed: removed.length, unchanged };
  const shown = relative(process.cwd(), folder) || '.';
  if (json) printJson({ problems, folder: shown, ...counts });
  else {
    process.stdout.write(
      `${shown}: ${counts.written} written, ${counts.unchanged} unchanged, ${counts.removed} removed.\n`,
    );
  }
  return 0;
};
