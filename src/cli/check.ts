import type { Problem } from '../core/problems.ts';
import { composeAll } from '../disk/project.ts';
import { hintsTypedHere } from '../disk/typed-here.ts';
import type { Command, CommandInput } from './command.ts';
import { printJson, printProblems, printWarnings } from './report.ts';

/** Reads the whole project and reports every problem in it. */
export const check: Command = async (input) => {
  const checked = await checkAll(input);
  if (input.json) {
    const { problems, warnings } = checked;
    printJson({ ...checked, problems: hintsTypedHere(problems), warnings: hintsTypedHere(warnings) });
  } else printChecked(checked);
  return checked.problems.length === 0 ? 0 : 1;
};

/** Everything that is wrong with a project, or worth knowing; `withCode` where its writers are trusted. */
export const checkAll = async ({ collections, root }: CommandInput): Promise<Checked> => {
  const { playbook, settings, problems, warnings } = await composeAll(root, collections);
  const entries = playbook?.entries.length ?? 0;
  const withCode = playbook?.entries.filter(({ code }) => code !== undefined).length ?? 0;
  return { entries, ...(settings?.content.mdx === 'trusted' && { withCode }), problems, warnings };
};

export const printChecked = ({ entries, withCode, problems, warnings }: Checked): void => {
  printWarnings(warnings);
  if (problems.length > 0) return printProblems(problems);
  const code = withCode === undefined ? '' : `, ${withCode} of them with code`;
  process.stdout.write(`${entries} entries${code}, no problems${countOf(warnings)}.\n`);
};

const countOf = ({ length }: readonly Problem[]): string => {
  if (length === 0) return '';
  return length === 1 ? ', 1 warning' : `, ${length} warnings`;
};

interface Checked {
  entries: number;
  withCode?: number;
  problems: readonly Problem[];
  warnings: readonly Problem[];
}
