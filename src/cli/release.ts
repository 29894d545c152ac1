import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compareVersions, planRelease } from '../core/edition.ts';
import { twoFilesOfOnePath } from '../core/one-path.ts';
import type { Problem } from '../core/problems.ts';
import { checkTemplate } from '../disk/check-template.ts';
import { EDITIONS_FOLDER, readEditions } from '../disk/editions.ts';
import type { Edition } from '../disk/editions.ts';
import { uncommittedIn } from '../disk/git.ts';
import { alone, BUSY } from '../disk/lock.ts';
import { packageOf } from '../disk/package-file.ts';
import type { PublicPackage } from '../disk/package-file.ts';
import { composeRead } from '../disk/project.ts';
import { PUBLIC } from '../disk/public-files.ts';
import { readPlaybook } from '../disk/read-playbook.ts';
import { releaseInput } from '../disk/release-input.ts';
import { sha256 } from '../disk/sha256.ts';
import { finishRelease, writeRelease } from '../disk/write-release.ts';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import { textOption } from './command.ts';
import type { Command } from './command.ts';
import { printJson, reportProblems } from './report.ts';

/** Freezes the playbook as a new edition, or says why it does not. Nothing is written unless all of it can be. */
export const release: Command = async (input) => {
  const { root, options } = input;
  if (options['dry-run'] === true) return freeze(input);
  await mkdir(join(root, WORK_FOLDER), { recursive: true });
  const exitCode = await alone(join(root, LOCK), () => freeze(input));
  if (exitCode === BUSY)
    throw new Error(`Another release runs in this project. If none does, delete ${LOCK}. ${NOTHING}`);
  return exitCode;
};

const freeze: Command = async (input) => {
  const { collections, root, json, operands, options } = input;
  const [version = ''] = operands;
  const [read, { editions, problems: broken }] = await Promise.all([
    readPlaybook(root, collections),
    readEditions(root),
  ]);
  const isDryRun = options['dry-run'] === true;
  const cutOff = leftCurrent(version, { editions, broken });
  if (cutOff) {
    if (!isDryRun)
      await finishRelease(root, { editions: editions.map(({ file }) => file.version), superseded: cutOff });
    if (json) printJson({ version, dryRun: isDryRun, superseded: cutOff });
    else
      process.stdout.write(
        `Edition ${version} was frozen already; the release of it ${isDryRun ? 'would be' : 'is'} finished now.\n${isDryRun ? '' : NEXT}`,
      );
    return 0;
  }
  const { playbook, problems: found } = await composeRead(root, read);
  if (!playbook || broken.length > 0) return reportProblems([...found, ...broken], json);
  const frozen = await releaseInput(root, read, playbook);
  const sums = frozen.files.map(({ bytes, ...file }) => ({ ...file, sum: sha256(bytes) }));
  const twice = twoFilesOfOnePath(sums, { entries: playbook.entries, sources: read.sources });
  if (twice.length > 0) return reportProblems(twice, json);
  const own = frozen.files.filter(({ place }) => place === '').map(({ path }) => `${PUBLIC}/${path}`);
  const uncommitted = await uncommittedIn(root, [...RELEASED, ...own]);
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
    ...frozen,
  });
  if (plan.refused !== undefined) throw new Error(`${plan.refused} ${NOTHING}`);
  const unfit = await checkTemplate(root, read, { version, ...frozen });
  if (unfit.length > 0) return reportProblems(unfit, json);
  if (!isDryRun) await writeRelease(root, plan);
  const entries = playbook.entries.length;
  if (json)
    printJson({
      version,
      entries,
      dryRun: isDryRun,
      sameAs: plan.sameAs,
      files: plan.files.map(({ path }) => path),
      superseded: plan.superseded,
    });
  else {
    if (plan.sameAs !== null) process.stderr.write(`Warning: nothing has changed since edition ${plan.sameAs}.\n`);
    const done = `Edition ${version}: ${entries} entries ${isDryRun ? 'would be frozen' : 'frozen'} in ${EDITIONS_FOLDER}/${version}/.\n`;
    process.stdout.write(isDryRun ? done : done + NEXT + publishing(version, await packageOf(root)));
  }
  return 0;
};

/** The editions that a release of this version, which was cut off at its end, left as current; undefined where none was. */
const leftCurrent = (
  version: string,
  { editions, broken }: { editions: readonly Edition[]; broken: readonly Problem[] },
): string[] | undefined => {
  const isCutOff = broken.length > 0 && broken.every(({ code }) => code === 'T959');
  if (!isCutOff || editions.at(-1)?.file.version !== version) return undefined;
  return editions.slice(0, -1).flatMap(({ file }) => (file.status === 'current' ? [file.version] : []));
};

/** What an edition is made of, besides the files that its entries name. */
const RELEASED = ['content', 'playbook.yaml', 'template', EDITIONS_FOLDER];
const LOCK = `${WORK_FOLDER}/release.lock`;
const NOTHING = 'Nothing was written.';
const NEXT = `Commit ${EDITIONS_FOLDER}/. Nobody edits it again: what should change is written in content/, for the next edition.\n`;

/** How what was frozen gets to others: with the site, and in a package where there is one. */
const publishing = (version: string, described: PublicPackage | undefined): string => {
  if (!described) return 'The next build of the site has its pages.\n';
  const next = [version, '0', '0'].join('.').split('.').slice(0, 3).join('.');
  const wanted = compareVersions(next, described.version) > 0 ? next : 'minor';
  return `The next build of the site has its pages. For those who build on it, publish the package, which is ${described.name} ${described.version} now: npm version ${wanted}, then npm publish.\n`;
};

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
