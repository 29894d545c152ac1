import { join } from 'node:path';
import type { Collections } from '../core/collection.ts';
import { compose } from '../core/compose.ts';
import { compareVersions } from '../core/edition.ts';
import type { FrozenFiles } from '../core/frozen-files.ts';
import { whyUnreadable } from '../core/document/read-frontmatter.ts';
import { applyOverlaysOf } from '../core/overlay/follow-editions.ts';
import { readOverlay } from '../core/overlay/read-overlay.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import { asTarget, entriesById } from '../core/plan.ts';
import type { UpgradeInput } from '../core/plan.ts';
import type { Problem } from '../core/problems.ts';
import { problem, sortProblems } from '../core/problems.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import { droppedTerms } from '../core/upgrade/kept-terms.ts';
import type { KeptTerms } from '../core/upgrade/kept-terms.ts';
import { editionsOfWaiting } from '../core/upgrade/waiting.ts';
import { filesOfBase, readBaseEdition, sourcesOf } from './base-edition.ts';
import type { Base } from './base-edition.ts';
import { createParseCache } from './parse-cache.ts';
import type { ParseCache } from './parse-cache.ts';
import { WORK_FOLDER } from './work-folder.ts';
import { readOwn } from './read-own.ts';
import type { OwnPlaybook } from './read-own.ts';

/**
 * Reads a project with every edition that its overlays were written for, and the newest one; or the problems that keep
 * anyone from saying what became of its entries.
 */
export const readUpgradable = async (root: string, collections: Collections): Promise<UpgradableRead> => {
  const { own, problems } = await readOwn(root, collections);
  if (!own) return { problems };
  const { base, content } = own;
  const { versions: named, problems: wrong } = readHeaders(content, base);
  const versions = [...new Set([...named, ...editionsOfWaiting(own.waiting)])].filter((version) =>
    base.known.includes(version),
  );
  const newest = await readNewest(root, base);
  if (!newest.base) return { problems: newest.problems };
  const read = new Map([base, newest.base].map((edition) => [edition.name.edition, edition]));
  const others = versions.filter((version) => !read.has(version));
  const results = await Promise.all(others.map((version) => readOther(root, base, version)));
  for (const result of results) if (result.base) read.set(result.base.name.edition, result.base);
  const all = sortProblems([...problems, ...wrong, ...results.flatMap((result) => result.problems)]);
  if (all.length > 0) return { problems: all };
  const { edition: version } = newest.base.name;
  return { playbook: { own, newest: version, editions: read }, problems: [] };
};

/**
 * What `planUpgrade` takes, to move a project to the edition `to`. Where only one entry moves, `baseStays`: problems are then
 * looked for on the edition that the playbook stays on. Throws where the package has no such edition.
 */
export const upgradeInput = async (
  root: string,
  { own, editions }: UpgradablePlaybook,
  to: string,
  { baseStays = false }: { baseStays?: boolean } = {},
): Promise<Moving> => {
  const { base, content, collections } = own;
  const { edition: from } = base.name;
  if (!base.known.includes(to))
    throw new Error(`${base.name.package} has no edition ${to}. There are: ${base.known.join(', ')}. ${NOTHING}`);
  if (compareVersions(to, from) < 0)
    throw new Error(`The playbook builds on edition ${from}, and an upgrade goes forward only. ${NOTHING}`);
  const target = editions.get(to) ?? (await readOther(root, base, to)).base;
  if (!target) throw new Error(`Edition ${to} cannot be read; tandem check says why. ${NOTHING}`);
  const bases = [...editions.values(), target];
  const sources = sourcesOf(bases);
  const dropped = droppedTerms(base.settings.terms, target.settings.terms);
  const { parse } = await createParseCache(join(root, WORK_FOLDER, 'cache', 'parsed.json'));
  const problemsOn = (on: Base, entries: readonly EntrySource[]): Problem[] => {
    const { edition } = on.name;
    const overlaid = applyOverlaysOf({
      collections,
      base: on.edition.sources,
      content: entries,
      edition,
      editions: sources,
    });
    // What the edition drops and is used, the playbook sets itself once it has moved.
    const terms = { ...(on === target ? dropped : {}), ...on.settings.terms };
    const baseSettings = { ...on.settings, terms };
    const read = { ...own, ...overlaid, baseSettings, frozen: filesOfBase(on, bases) };
    return compose({ ...read, found: overlaid.problems, parse }).problems;
  };
  let before: Set<string> | undefined;
  return {
    collections,
    content,
    waiting: own.waiting,
    from: { version: from, entries: entriesById(base.edition.sources), settings: base.settings },
    target: { ...asTarget(to, target.edition.sources), settings: target.settings },
    dropped,
    frozen: filesOfBase(target, bases),
    parse,
    editions: new Map([...sources].map(([version, entries]) => [version, entriesById(entries)])),
    problemsOf: (entries) => {
      const after = problemsOn(baseStays ? base : target, entries);
      // Once the base has moved, what is wrong stays to be told until it is mended.
      if (from === to) return after;
      if (after.length > 0) before ??= new Set(problemsOn(base, content).map(keyOf));
      return after.filter((found) => !before?.has(keyOf(found)));
    },
  };
};

const NOTHING = 'Nothing was written.';

const keyOf = ({ code, file, message }: Problem): string => [code, file, message].join('\0');

/** The editions that overlays name, and what is wrong with how they are written. */
const readHeaders = (content: readonly EntrySource[], base: Base): { versions: string[]; problems: Problem[] } => {
  const versions = new Set<string>();
  const problems: Problem[] = [];
  for (const source of content.filter(({ text }) => text.includes('overlay'))) {
    const read = readOverlay(source, base.name.edition);
    if (read.kind === 'wrong') problems.push(...read.problems);
    // It may change an entry of the base, and nobody can tell.
    if (read.kind === 'unreadable') problems.push(...whyUnreadable(source));
    if (read.kind !== 'overlay') continue;
    const { basedOn: edition, yaml } = read.overlay;
    const details = { edition, base: base.name.edition };
    if (base.known.includes(edition)) versions.add(edition);
    else problems.push(problem('T971', yaml.at(['basedOn']), details));
  }
  return { versions: [...versions], problems };
};

/** The newest edition that was not withdrawn, or the base where all that follow were. */
const readNewest = async (root: string, base: Base): ReturnType<typeof readBaseEdition> => {
  const later = base.known.filter((version) => compareVersions(version, base.name.edition) > 0);
  for (const version of later.toReversed()) {
    const read = await readOther(root, base, version);
    if (read.base?.edition.file.status !== 'withdrawn') return read;
  }
  return { base, problems: [] };
};

const readOther = (root: string, { folder, name }: Base, edition: string): ReturnType<typeof readBaseEdition> =>
  readBaseEdition(root, { folder, name: { ...name, edition } });

/** What an upgrade needs, with the settings of both editions, the files that entries see then, and what reads entries and remembers them. */
export type Moving = UpgradeInput &
  Record<'from' | 'target', { settings: PlaybookSettings }> & {
    /** The terms that the target no longer has. */
    dropped: KeptTerms;
    frozen: FrozenFiles;
    parse: ParseCache['parse'];
  };

/** A project, ready to be moved to another edition. */
export interface UpgradablePlaybook {
  own: OwnPlaybook;
  /** The newest edition that the package has. */
  newest: string;
  /** Editions by their versions: the base, the newest one, and those that overlays name. */
  editions: ReadonlyMap<string, Base>;
}

interface UpgradableRead {
  playbook?: UpgradablePlaybook;
  problems: Problem[];
}
