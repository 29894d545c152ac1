import { join } from 'node:path';
import { baselineOf } from '../core/baseline.ts';
import { checkBrand } from '../core/check-brand.ts';
import type { Collections } from '../core/collection.ts';
import { compose } from '../core/compose.ts';
import type { ComposedPlaybook, ComposeResult } from '../core/compose.ts';
import type { ComparedEntry } from '../core/diff.ts';
import type { FontMetrics } from '../core/font-metrics.ts';
import { baseAsSeen } from '../core/overlay/follow-editions.ts';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { problem, sortProblems } from '../core/problems.ts';
import { checkOwnNames } from '../core/own-names.ts';
import { checkLinks } from '../core/settings-links.ts';
import type { EditionFile } from '../core/schema/edition.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import { aboutBase, filesOfBase, readBaseEdition } from './base-edition.ts';
import { readBrandFiles } from './brand-files.ts';
import { checkModules } from './check-modules.ts';
import { composeEdition } from './compose-edition.ts';
import type { ComposedEdition } from './compose-edition.ts';
import { readEditions } from './editions.ts';
import { createParseCache } from './parse-cache.ts';
import type { ParseCache } from './parse-cache.ts';
import { isPlainProject } from './plain-project.ts';
import { readPlaybook } from './read-playbook.ts';
import type { PlaybookRead } from './read-playbook.ts';
import { withDroppedTerms } from './dropped-term-hints.ts';
import { usedFiles } from './used-files.ts';
import type { FileOnDisk } from './used-files.ts';
import { WORK_FOLDER } from './work-folder.ts';

/** Where the composed tree of a project lies. */
export const composedFolder = (root: string): string => join(root, WORK_FOLDER, 'composed');

/** Reads and composes the project in the folder `root`; what was read before and has not changed is not parsed again. */
export const composeProject = async (root: string, collections: Collections): Promise<ContentResult> =>
  composeRead(root, await readPlaybook(root, collections));

/** Composes what was read of the project in the folder `root`, and reads none of it again. */
export const composeRead = async (root: string, read: PlaybookRead): Promise<ContentResult> =>
  composeContent(root, read, await parseCacheOf(root));

/** What was read of a project before: whoever composes it again and again keeps this. */
export const parseCacheOf = (root: string): Promise<ParseCache> =>
  createParseCache(join(root, WORK_FOLDER, 'cache', 'parsed.json'));

const composeContent = async (root: string, input: PlaybookRead, cache: ParseCache): Promise<ContentResult> => {
  const composed = compose({ ...input, parse: cache.parse });
  const { base } = input;
  const brand = composed.settings && (await readBrandFiles(root, composed.settings, base));
  const wrong = [
    ...(composed.settings && brand ? checkSettings(composed.settings, { ...input, whyWrong: brand.whyWrong }) : []),
    ...checkModules(root, composed.playbook),
  ];
  if (!composed.playbook || wrong.length > 0) {
    await cache.save();
    const problems = sortProblems([...(await withDroppedTerms(root, composed.problems, base)), ...wrong]);
    return composed.settings ? { settings: composed.settings, problems } : { problems };
  }
  const entries = readBaseline(input, composed.settings, cache);
  await cache.save();
  const fontMetrics = brand?.metrics;
  if (!base) return { ...composed, fontMetrics };
  const files = usedFiles(root, composed.playbook, base).filter(({ place }) => place !== '');
  return { ...composed, fontMetrics, base: { about: aboutBase(base), entries, files } };
};

/** What the composed entries are compared with, in the organisation's own terms, so that only what it wrote differs. */
const readBaseline = (input: PlaybookRead, settings: PlaybookSettings, { parse }: ParseCache): ComparedEntry[] => {
  const { collections, followed, waiting, unusableFiles, frozen } = input;
  if (!followed) return [];
  const files = { publicFiles: new Set(input.publicFiles), unusableFiles, frozen };
  const context = { collections, settings, ...files };
  return baselineOf({
    ...followed,
    base: baseAsSeen(followed),
    waiting,
    parse: (source) => parse(source, context),
  });
};

const checkSettings = (
  settings: PlaybookSettings,
  input: PlaybookRead & { whyWrong: ReadonlyMap<string, string> },
): Problem[] => {
  const { collections, playbookFile = '', sources, hidden } = input;
  return [
    ...checkBrand(playbookFile, settings, input),
    ...checkOwnNames(playbookFile, collections),
    ...checkLinks(playbookFile, settings, { ids: sources.map(({ id }) => id), pages: collections.pages, hidden }),
  ];
};

/** An edition of the base as readers of the playbook would see it with nothing changed but the names, and its own settings; undefined where that cannot be. */
export const composeBase = async (
  root: string,
  read: PlaybookRead,
  edition: string,
): Promise<{ playbook: ComposedPlaybook; settings: PlaybookSettings } | undefined> => {
  if (!read.base) return undefined;
  const { base } = await readBaseEdition(root, { ...read.base, name: { ...read.base.name, edition } });
  if (!base) return undefined;
  const { parse } = await parseCacheOf(root);
  const { playbook } = compose({
    ...read,
    baseSettings: base.settings,
    sources: base.edition.sources,
    frozen: filesOfBase(base, [base]),
    isFrozen: true,
    found: [],
    hidden: new Map(),
    parse,
  });
  return playbook && { playbook, settings: base.settings };
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
  const content = await composeContent(root, input, parsed ?? (await parseCacheOf(root)));
  const cache = join(root, WORK_FOLDER, 'cache', 'editions');
  const results = await Promise.all(
    editions.map((edition) => composeEdition(edition, { collections, cache, publicFiles })),
  );
  const composed = results.flatMap(({ edition }) => edition ?? []);
  const problems = [
    ...content.problems,
    ...found,
    ...results.flatMap((result) => result.problems),
    ...composed.flatMap(({ playbook }) => checkModules(root, playbook)),
  ];
  const standing = composed.filter(({ about }) => about.status !== 'withdrawn');
  const isWithoutEdition = content.settings?.root === 'latest' && standing.length === 0 && problems.length === 0;
  if (isWithoutEdition) problems.push(problem('T957', { file: PLAYBOOK_FILE, line: 1, column: 1 }));
  return { ...content, editions: composed, problems: sortProblems(problems), warnings: input.warnings };
};

/** Whether only Astro can print the pages of a project: it has code of its own, or bodies that are code. */
export const needsAstro = (root: string, project: ComposedProject): boolean =>
  !isPlainProject(root) || hasCode(project);

/** Whether some bodies are code: an edition may have them from a time when its playbook trusted its writers. */
const hasCode = ({ playbook, editions }: ComposedProject): boolean =>
  [playbook, ...editions.map((edition) => edition.playbook)].some((text) =>
    text?.entries.some(({ code }) => code !== undefined),
  );

/** A project with all its editions, oldest first, and everything that is wrong with any of them. */
export type ComposedProject = Omit<ContentResult, 'problems'> & {
  editions: ComposedEdition[];
  problems: Problem[];
  /** What keeps nothing from being published. */
  warnings: readonly Problem[];
};

/** The text being written, composed, and the edition that it builds on. */
type ContentResult = ComposeResult & {
  base?: ComposedBase;
  /** How the letters of the fonts of its brand are spaced, by the addresses of their files. */
  fontMetrics?: ReadonlyMap<string, FontMetrics> | undefined;
};

interface ComposedBase {
  about: NonNullable<EditionFile['base']>;
  /** What the entries of the playbook are compared with: see `baselineOf`. */
  entries: readonly ComparedEntry[];
  /** The files of the base, and of its older editions, that the composed entries name. */
  files: readonly FileOnDisk[];
}
