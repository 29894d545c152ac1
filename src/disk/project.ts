import { join } from 'node:path';
import { compose } from '../core/compose.ts';
import type { ComposeInput, ComposeResult } from '../core/compose.ts';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { problem, sortProblems } from '../core/problems.ts';
import { composeEdition } from './compose-edition.ts';
import type { ComposedEdition } from './compose-edition.ts';
import { readEditions } from './editions.ts';
import { createParseCache } from './parse-cache.ts';
import { readPlaybook } from './read-playbook.ts';

/** Folder for everything the tool makes and may make again; git ignores it. */
export const WORK_FOLDER = '.tandem';

/** Where the composed tree of a project lies. */
export const composedFolder = (root: string): string => join(root, WORK_FOLDER, 'composed');

/** Reads and composes the project in the folder `root`; what was read before and has not changed is not parsed again. */
export const composeProject = async (root: string): Promise<ComposeResult> =>
  composeContent(root, await readPlaybook(root));

const composeContent = async (root: string, input: ComposeInput): Promise<ComposeResult> => {
  const cache = await createParseCache(join(root, WORK_FOLDER, 'cache', 'parsed.json'));
  const result = compose({ ...input, parse: cache.parse });
  await cache.save();
  return result;
};

/** Composes the project and all its editions: everything that the site publishes. */
export const composeAll = async (root: string): Promise<ComposedProject> => {
  const [input, { editions, problems: found }] = await Promise.all([readPlaybook(root), readEditions(root)]);
  const { publicFiles } = input;
  const content = await composeContent(root, input);
  const cache = join(root, WORK_FOLDER, 'cache', 'editions');
  const results = await Promise.all(editions.map((edition) => composeEdition(edition, { cache, publicFiles })));
  const composed = results.flatMap(({ edition }) => edition ?? []);
  const problems = [...content.problems, ...found, ...results.flatMap((result) => result.problems)];
  const isWithoutEdition = content.settings?.root === 'latest' && composed.length === 0 && problems.length === 0;
  if (isWithoutEdition) problems.push(problem('T957', { file: PLAYBOOK_FILE, line: 1, column: 1 }));
  return { ...content, editions: composed, problems: sortProblems(problems) };
};

/** A project with all its editions, oldest first, and everything that is wrong with any of them. */
export type ComposedProject = Omit<ComposeResult, 'problems'> & { editions: ComposedEdition[]; problems: Problem[] };
