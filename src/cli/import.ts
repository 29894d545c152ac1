import { planDecisions } from '../disk/import-decisions.ts';
import { readUpgradable } from '../disk/upgrade-input.ts';
import { writeFiles } from '../disk/write-files.ts';
import type { Command } from './command.ts';
import { printJson, reportProblems } from './report.ts';

/** Turns a filled map of decision rights into patches. Nothing is written unless all of it is right. */
export const importCommand: Command = async ({ root, json, operands, options }) => {
  const [what = '', file = ''] = operands;
  if (what !== 'decisions')
    throw new Error(`"${what}" cannot be imported; decisions can. Usage: tandem import decisions <file>. ${NOTHING}`);
  const { playbook, problems } = await readUpgradable(root);
  if (!playbook) return reportProblems(problems, json);
  const plan = await planDecisions(root, playbook, file);
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

const NOTHING = 'Nothing was written.';
