import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { configFile } from '../config/config-file.ts';
import type { Problem } from '../core/problems.ts';
import { buildIfNeeded, OUTPUT } from '../disk/last-build.ts';
import { alone, BUSY } from '../disk/lock.ts';
import { replaceSite } from '../disk/replace-site.ts';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import type { rebuild } from '../rebuild.ts';
import type { Command, CommandInput } from './command.ts';
import { printJson, reportProblems } from './report.ts';
import { runAstro } from './run-astro.ts';

const LOCK = join(WORK_FOLDER, 'build.lock');

/** Builds the site, unless nothing has changed since the last build. The old site stays until the new one is whole. */
export const build: Command = async (input) => {
  const { json } = input;
  const { outcome, again, problems } = await buildSite(input, json ? 'stderr' : 'show');
  if (problems) return reportProblems(problems, json);
  if (json) printJson({ outcome, folder: OUTPUT, rendered: again?.rendered });
  else if (outcome === 'as it was')
    process.stdout.write(`Nothing has changed since the last build: ${OUTPUT}/ stays. --force builds all the same.\n`);
  else if (again) process.stdout.write(`Built ${OUTPUT}/: ${countOf(again)}.\n`);
  return outcome === 'failed' ? 1 : 0;
};

/** The same for a verb that goes on with the site; `output` is what becomes of what Astro says. Throws where another build runs. */
export const buildSite = async ({ root, options }: CommandInput, output: AstroOutput): Promise<Built> => {
  const force = options.force === true;
  let made: Awaited<ReturnType<typeof rebuild>>;
  const make = async (folder: string): Promise<boolean> => {
    made = force ? undefined : await rebuilt(root, folder);
    return made === undefined
      ? runAstro(root, ['build', '--outDir', relative(root, folder)], output)
      : 'rendered' in made;
  };
  const work = (): Promise<boolean> =>
    // Whoever has the site elsewhere has it built there.
    namesItsFolder(root) ? runAstro(root, ['build'], output) : replaceSite(root, { site: join(root, OUTPUT), make });
  mkdirSync(join(root, WORK_FOLDER), { recursive: true });
  const outcome = await alone(join(root, LOCK), () => buildIfNeeded(root, { force, work }));
  if (outcome === BUSY) throw new Error(`Another build of this project is running. If none is, delete ${LOCK}.`);
  return made !== undefined && 'problems' in made ? { outcome, problems: made.problems } : { outcome, again: made };
};

/** How many files a build has rendered, in words; what it copies and what search needs come besides. */
export const countOf = ({ rendered, taken }: Again): string =>
  taken === 0
    ? `${rendered.length} files rendered`
    : `${rendered.length} files rendered, and ${taken} as they were in the last build`;

/**
 * Builds the site in a faster way, which takes what it can from the last build; undefined where Astro has to build the whole of it.
 * The code for it is loaded only where there is something to build.
 */
const rebuilt: (root: string, output: string) => ReturnType<typeof rebuild> = async (root, output) =>
  (await import('../rebuild.ts')).rebuild(root, { last: join(root, OUTPUT), output });

/** Whether the configuration of a project says where the site goes. */
const namesItsFolder = (root: string): boolean => {
  const file = configFile(root);
  return file !== undefined && readFileSync(join(root, file), 'utf8').includes('outDir');
};

type Again = Extract<Awaited<ReturnType<typeof rebuild>>, { taken: number }>;

type AstroOutput = Parameters<typeof runAstro>[2];

interface Built {
  outcome: Awaited<ReturnType<typeof buildIfNeeded>>;
  /** What was written and what was kept, where Astro did not build the whole. */
  again?: Again | undefined;
  problems?: readonly Problem[];
}
