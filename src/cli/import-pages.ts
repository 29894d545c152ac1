import { NOTES, noteAsText } from '../core/import/pages/page-notes.ts';
import { planFolder } from '../disk/import-pages.ts';
import type { FolderPlan } from '../disk/import-pages.ts';
import { writeFiles } from '../disk/write-files.ts';
import type { Command } from './command.ts';
import { printJson, printWarnings, reportProblems } from './report.ts';

/** Turns a folder of Markdown, whatever tool it was written for, into pages, and says what could not come along, file by file and line by line. */
export const importPages: Command = async ({ collections, root, json, operands, options }) => {
  const [, folder = ''] = operands;
  const plan = await planFolder(root, collections, folder);
  if (plan.problems.length > 0) return reportProblems(plan.problems, json);
  const isDryRun = options['dry-run'] === true;
  if (!isDryRun) await writeFiles(root, plan.writes, options.force === true);
  if (json) printJson({ dryRun: isDryRun, ...asData(plan) });
  else printPlan(plan, isDryRun);
  return plan.remaining.length > 0 ? 1 : 0;
};

const asData = ({ pages, copies, remaining }: FolderPlan) => ({
  pages: pages.map(({ id, file, shown, isNew, notes }) => ({
    id,
    file,
    from: shown,
    isNew,
    notes: notes.map((note) => ({ ...note, message: noteAsText(note) })),
  })),
  copies,
  problems: remaining,
});

const printPlan = ({ pages, copies, remaining }: FolderPlan, isDryRun: boolean): void => {
  const fresh = pages.filter(({ isNew }) => isNew);
  const noted = pages.filter(({ notes }) => notes.length > 0);
  const missing = pages.filter(({ notes }) => notes.some(({ kind }) => NOTES[kind].isMissed));
  const lines = [
    ...fresh.map(({ shown, file }) => `${shown} → ${file}`),
    ...(noted.length > 0 ? ['', 'What could not come along as it was:'] : []),
    ...noted.flatMap(({ shown, notes }) => notes.map((note) => `${shown}:${note.line} ${noteAsText(note)}`)),
    '',
    `${countOf(fresh.length, 'page')} and ${countOf(copies.filter(({ isNew }) => isNew).length, 'file')} ${isDryRun ? 'would be' : 'were'} written, ${countOf(pages.length - fresh.length, 'page')} were there already.`,
    `Of ${countOf(pages.length, 'page')}, readers miss nothing in ${pages.length - missing.length} and something in ${missing.length}; ${pages.length - noted.length} have no note at all.`,
    '',
  ];
  process.stdout.write(lines.join('\n'));
  if (remaining.length === 0) return;
  printWarnings(remaining);
  const verb = isDryRun ? 'would be' : 'are';
  process.stderr.write(
    `\n${countOf(remaining.length, 'problem')} in these pages ${verb} left to mend; tandem check lists them too.\n`,
  );
};

const countOf = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
