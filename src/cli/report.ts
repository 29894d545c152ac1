import { styleText } from 'node:util';
import { placeAsText } from '../core/problems.ts';
import type { Problem } from '../core/problems.ts';
import { hintsTypedHere } from '../disk/typed-here.ts';

/** Prints problems for people: where, what, and what to do; colour only on a terminal. */
export const printProblems = (problems: readonly Problem[]): void => {
  printWarnings(problems);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  process.stderr.write(`\n${count}. Nothing was written.\n`);
};

/** Prints what keeps nothing from being published, as problems are printed. */
export const printWarnings = (warnings: readonly Problem[]): void => {
  for (const { code, message, hint, ...where } of hintsTypedHere(warnings)) {
    const place = styleText('cyan', placeAsText(where), { stream: process.stderr });
    process.stderr.write(`${place} ${code} ${message}\n  hint: ${hint}\n`);
  }
};

/** Prints problems as the whole outcome of a run, and gives its exit code. */
export const reportProblems = (problems: readonly Problem[], json: boolean): number => {
  if (json) printJson({ problems: hintsTypedHere(problems) });
  else printProblems(problems);
  return 1;
};

/** Prints the one JSON document of a run. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};
