import { planFile } from '../disk/import-file.ts';
import { readUpgradable } from '../disk/upgrade-input.ts';
import { writeFiles } from '../disk/write-files.ts';
import type { Command } from './command.ts';
import { importPages } from './import-pages.ts';
import { printJson, reportProblems } from './report.ts';

/**
 * Turns a filled file of fields, such as a map of decision rights, into patches, or a folder of Markdown into pages. Nothing is written
 * unless all of it is right.
 */
export const importCommand: Command = async (input) => {
  const { collections, root, json, operands, options } = input;
  const [what = '', file = ''] = operands;
  if (what === PAGES) return importPages(input);
  const possible = collections.all.filter(({ imported }) => imported);
  const collection = possible.find(({ name }) => name === what);
  if (!collection) {
    const names = possible.map(({ name }) => name);
    const usage = [...names.map((name) => `${name} <file>`), `${PAGES} <folder>`].map((one) => `tandem import ${one}`);
    throw new Error(
      `"${what}" cannot be imported; ${[...names, PAGES].join(' and ')} can. Usage: ${usage.join(', or ')}. ${NOTHING}`,
    );
  }
  const { playbook, problems } = await readUpgradable(root, collections);
  if (!playbook) return reportProblems(problems, json);
  const plan = await planFile(root, playbook, { path: file, collection });
  if (plan.problems.length > 0) return reportProblems(plan.problems, json);
  const isDryRun = options['dry-run'] === true;
  const kept = isDryRun ? [] : await writeFiles(root, plan.entries, options.force === true);
  const entries = plan.entries.map(({ id, file: path, fields }) => ({ id, file: path, fields }));
  if (json) printJson({ dryRun: isDryRun, entries, unchanged: plan.unchanged, kept });
  else
    process.stdout.write(
      [
        ...entries.map((entry) => `${entry.file}: ${entry.fields.join(', ')}`),
        `${entries.length} ${isDryRun ? 'would change' : 'changed'}, ${plan.unchanged} as they were.`,
        ...kept.map((copy) => `The old text is in ${copy}.`),
        '',
      ].join('\n'),
    );
  return 0;
};

const PAGES = 'pages';
const NOTHING = 'Nothing was written.';
