import { join } from 'node:path';
import { checkBrand } from '../core/brand.ts';
import type { Collections } from '../core/collection.ts';
import { compose } from '../core/compose.ts';
import type { ComposedPlaybook, ComposeResult } from '../core/compose.ts';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { problem, sortProblems } from '../core/problems.ts';
import type { EditionFile } from '../core/schema/edition.ts';
import { aboutBase } from './base-edition.ts';
import { composeEdition } from './compose-edition.ts';
import type { ComposedEdition } from './compose-edition.ts';
import { readEditions } from './editions.ts';
import { createParseCache } from './parse-cache.ts';
import type { ParseCache } from './parse-cache.ts';
import { readPlaybook } from './read-playbook.ts';
import type { PlaybookRead } from './read-playbook.ts';
import { WORK_FOLDER } from './work-folder.ts';

/** Where the composed tree of a project lies. */
export const composedFolder = (root: string): string => join(root, WORK_FOLDER, 'composed');

/** Reads and composes the project in the folder `root`; what was read before and has not changed is not parsed again. */
export const composeProject = async (root: string, collections: Collections): Promise<ContentResult> =>
  composeContent(await readPlaybook(root, collections), await parseCacheOf(root));

/** What was read of a project before: whoever composes it again and again keeps this. */
export const parseCacheOf = (root: string): Promise<ParseCache> =>
  createParseCache(join(root, WORK_FOLDER, 'cache', 'parsed.json'));

const composeContent = async (input: PlaybookRead, cache: ParseCache): Promise<ContentResult> => {
  const composed = compose({ ...input, parse: cache.parse });
  const { base, playbookFile = '', publicFiles } = input;
  const wrong = composed.settings ? checkBrand(playbookFile, composed.settings, publicFiles) : [];
  if (!composed.playbook || wrong.length > 0) {
    await cache.save();
    const problems = sortProblems([...composed.problems, ...wrong]);
    return composed.settings ? { settings: composed.settings, problems } : { problems };
  }
  // In the organisation's own terms, so that only what it wrote differs.
  const untouched =
    base &&
    compose({ ...input, sources: base.edition.sources, found: [], hidden: new Map(), parse: cache.parse }).playbook;
  await cache.save();
  return base && untouched ? { ...composed, base: { about: aboutBase(base), playbook: untouched } } : composed;
};

/** Composes the project and all its editions: everything that the site publishes. */
export const composeAll = async (
  root: string,
  collections: Collections,
  parsed?: ParseCache,
): Promise<ComposedProject> => {
  const [input, { editions, problems: found }] = await Promise.all([
    readPlaybook(root, collections),
    readEditions(root),
  ]);
  const { publicFiles } = input;
  const content = await composeContent(input, parsed ?? (await parseCacheOf(root)));
  const cache = join(root, WORK_FOLDER, 'cache', 'editions');
  const results = await Promise.all(
    editions.map((edition) => composeEdition(edition, { collections, cache, publicFiles })),
  );
  const composed = results.flatMap(({ edition }) => edition ?? []);
  const problems = [...content.problems, ...found, ...results.flatMap((result) => result.problems)];
  const standing = composed.filter(({ about }) => about.status !== 'withdrawn');
  const isWithoutEdition = content.settings?.root === 'latest' && standing.length === 0 && problems.length === 0;
  if (isWithoutEdition) problems.push(problem('T957', { file: PLAYBOOK_FILE, line: 1, column: 1 }));
  return { ...content, editions: composed, problems: sortProblems(problems) };
};

/** A project with all its editions, oldest first, and everything that is wrong with any of them. */
export type ComposedProject = Omit<ContentResult, 'problems'> & { editions: ComposedEdition[]; problems: Problem[] };

/** The text being written, composed, and the edition that it builds on. */
type ContentResult = ComposeResult & { base?: ComposedBase };

interface ComposedBase {
  about: NonNullable<EditionFile['base']>;
  /** The base as it would be with nothing changed but the names. */
  playbook: ComposedPlaybook;
}
