import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { planRelease } from '../core/edition.ts';
import { composeProject } from '../disk/project.ts';
import { EDITIONS_FOLDER, readEditions } from '../disk/editions.ts';
import { sha256 } from '../disk/sha256.ts';
import { uncommittedIn } from '../disk/git.ts';
import { readReleaseInput } from '../disk/release-input.ts';
import { writeRelease } from '../disk/write-release.ts';
import { textOption } from './command.ts';
import type { Command } from './command.ts';
import { printJson, reportProblems } from './report.ts';

/** Freezes the playbook as a new edition, or says why it does not. Nothing is written unless all of it can be. */
export const release: Command = async (input) => {
  const { collections, root, json, operands, options } = input;
  const [version = ''] = operands;
  const [{ playbook, problems: found }, { editions, problems: broken }] = await Promise.all([
    composeProject(root, collections),
    readEditions(root),
  ]);
  const problems = [...found, ...broken];
  if (!playbook || broken.length > 0) return reportProblems(problems, json);
  const uncommitted = await uncommittedIn(root, RELEASED);
  if (uncommitted.length > 0)
    throw new Error(
      `These are not committed, and a release freezes what is:\n${list(uncommitted)}Commit them first. ${NOTHING}`,
    );

  const plan = planRelease({
    version,
    date: textOption(input, 'date') ?? today(),
    notes: await readNotes(root, textOption(input, 'notes')),
    editions: editions.map(({ file }) => file),
    hash: sha256,
    ...(await readReleaseInput(root, playbook, collections)),
  });
  if (plan.refused !== undefined) throw new Error(`${plan.refused} ${NOTHING}`);
  const isDryRun = options['dry-run'] === true;
  if (!isDryRun) await writeRelease(root, plan);
  const entries = playbook.entries.length;
  if (json)
    printJson({
      version,
      entries,
      dryRun: isDryRun,
      files: plan.files.map(({ path }) => path),
      superseded: plan.superseded.map((edition) => edition.version),
    });
  else
    process.stdout.write(
      `Edition ${version}: ${entries} entries ${isDryRun ? 'would be frozen' : 'frozen'} in ${EDITIONS_FOLDER}/${version}/.\n${isDryRun ? '' : NEXT}`,
    );
  return 0;
};

/** What an edition is made of. */
const RELEASED = ['content', 'playbook.yaml', EDITIONS_FOLDER];
const NOTHING = 'Nothing was written.';
const NEXT = `Commit ${EDITIONS_FOLDER}/. Nobody edits it again: what should change is written in content/, for the next edition.\n`;

const list = (files: readonly string[]): string => files.map((file) => `  ${file}\n`).join('');

const readNotes = async (root: string, file: string | undefined): Promise<string | undefined> => {
  if (file === undefined) return undefined;
  const text = await readFile(resolve(root, file), 'utf8').catch(() => {
    throw new Error(`The notes ${file} cannot be read. ${NOTHING}`);
  });
  return text.trim();
};

/** The day it is here, such as 2026-01-31. */
const today = (): string => {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
