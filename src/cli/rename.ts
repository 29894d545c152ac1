import { planRename } from '../disk/rename-entry.ts';
import { writeFiles } from '../disk/write-files.ts';
import type { Command } from './command.ts';
import { printJson, reportProblems } from './report.ts';

/** Gives an entry another id, everywhere in `content/`. Nothing is written unless all of it is right. */
export const rename: Command = async ({ collections, root, json, operands, options }) => {
  const [id = '', to = ''] = operands;
  const { writes, problems } = await planRename(root, collections, { id, to });
  if (problems.length > 0) return reportProblems(problems, json);
  const isDryRun = options['dry-run'] === true;
  const kept = isDryRun ? [] : await writeFiles(root, writes, options.force === true);
  const files = writes.map(({ file }) => file);
  if (json) printJson({ id, to, dryRun: isDryRun, files, kept });
  else {
    const verb = isDryRun ? 'would be' : 'is';
    const lines = [
      `${id} ${verb} ${to} now. These files ${isDryRun ? 'would change' : 'changed'}:`,
      ...files.map((file) => `  ${file}`),
      'Its old address leads on to the new one: `formerly` says so.',
      ...kept.map((copy) => `The old text is in ${copy}.`),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return 0;
};
