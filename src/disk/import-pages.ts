import { lstat, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { Collections } from '../core/collection.ts';
import { compose } from '../core/compose.ts';
import { planPages } from '../core/import/pages/plan-pages.ts';
import type { PagesPlan, PlannedPage } from '../core/import/pages/plan-pages.ts';
import { takenIds } from '../core/page-ids.ts';
import type { Problem } from '../core/problems.ts';
import { problem, sortProblems } from '../core/problems.ts';
import { parseCacheOf } from './project.ts';
import { PUBLIC } from './public-files.ts';
import { readHandbook } from './read-handbook.ts';
import { readPlaybook, withBase } from './read-playbook.ts';
import type { PlaybookRead } from './read-playbook.ts';
import type { FileWrite } from './write-files.ts';

/**
 * Plans what a folder of pages becomes in a project: what is written, and what `check` would say of it afterwards. `problems` keep all
 * of it from being written.
 */
export const planFolder = async (root: string, collections: Collections, folder: string): Promise<FolderPlan> => {
  const status = await lstat(resolve(folder)).catch(() => undefined);
  if (!status?.isDirectory()) throw new Error(`${folder} is no folder that can be read. Nothing was written.`);
  const shownPath = (path: string) => join(shownFolder(root, folder), path);
  const [project, handbook] = await Promise.all([
    readPlaybook(root, collections),
    readHandbook(resolve(folder), shownPath),
  ]);
  const plan = planPages({
    pages: handbook.pages,
    files: handbook.files,
    present: presentIn(project),
    taken: takenIds(collections.get('pages')),
    shownPath,
  });
  const copies = await Promise.all(plan.copies.map((copy) => planCopy(root, resolve(folder), copy)));
  const problems = sortProblems([
    ...handbook.problems,
    ...plan.problems,
    ...copies.flatMap((copy) => copy.problem ?? []),
  ]);
  const present = presentIn(project);
  const isNew = ({ id }: PlannedPage) => !present.has(id);
  return {
    pages: plan.pages.map((page) => ({ ...page, isNew: isNew(page), shown: shownPath(page.path) })),
    copies: plan.copies.map((copy, index) => ({ ...copy, isNew: copies[index]?.write !== undefined })),
    problems,
    remaining: problems.length > 0 ? [] : await remainingIn(root, project, plan),
    // Pictures first: a page never shows one that is not there.
    writes: [
      ...copies.flatMap(({ write }) => write ?? []),
      ...plan.pages.filter(isNew).map(({ file, text }): FileWrite => ({ file, before: undefined, text })),
    ],
  };
};

/** The entries that pages could collide with: those of the playbook as they were written, and those that it hides. */
const presentIn = ({ sources, written, hidden = new Map<string, string>() }: PlaybookRead) =>
  new Map([
    ...[...hidden].map(([id, file]) => [id, { file, text: '' }] as const),
    ...[...sources, ...written].map(({ id, file, text }) => [id, { file, text }] as const),
  ]);

const planCopy = async (
  root: string,
  folder: string,
  { from, file }: PagesPlan['copies'][number],
): Promise<CopyPlan> => {
  const there = await lstat(join(root, file)).catch(() => undefined);
  const read = () => readFile(join(folder, from));
  if (!there) return { write: { file, before: undefined, text: '', read } };
  const isSame = there.isFile() && (await readFile(join(root, file))).equals(await read());
  return isSame ? {} : { problem: problem('T982', { file, line: 1, column: 1 }, { value: from }) };
};

/** What `check` would say of the new pages, and of others because of them. */
const remainingIn = async (root: string, project: PlaybookRead, { pages, copies }: PagesPlan): Promise<Problem[]> => {
  const files = new Set(pages.map(({ file }) => file));
  const others = project.written.filter(({ file }) => !files.has(file));
  const { parse } = await parseCacheOf(root);
  const read = await withBase(root, {
    ...project,
    found: project.misread,
    sources: [...others, ...pages.map(({ id, file, text }) => ({ id, file, text }))],
    publicFiles: [...new Set([...project.publicFiles, ...copies.map(({ file }) => file.slice(PUBLIC.length + 1))])],
  });
  const before = new Set(compose({ ...project, parse }).problems.map(keyOf));
  return compose({ ...read, parse }).problems.filter((found) => files.has(found.file) || !before.has(keyOf(found)));
};

const keyOf = ({ code, file, message }: Problem): string => [code, file, message].join('\0');

/** The folder as people would type it from the project. */
const shownFolder = (root: string, folder: string): string => {
  const shown = relative(root, resolve(folder));
  return shown.startsWith('..') ? basename(resolve(folder)) : shown;
};

interface CopyPlan {
  write?: FileWrite;
  problem?: Problem;
}

/** What becomes of a folder of pages. */
export interface FolderPlan {
  pages: (PlannedPage & { isNew: boolean; shown: string })[];
  copies: (PagesPlan['copies'][number] & { isNew: boolean })[];
  problems: Problem[];
  remaining: Problem[];
  writes: FileWrite[];
}
