import type { Collections } from '../core/collection.ts';
import type { OverlaidSource } from '../core/overlay/apply-overlays.ts';
import { applyOverlaysOf, leftBehind, otherEditions } from '../core/overlay/follow-editions.ts';
import type { FollowInput } from '../core/overlay/follow-editions.ts';
import { checkOwnTerms } from '../core/own-terms.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import { readPlaybookFile } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { mergeFileOf } from '../core/upgrade/merge-file.ts';
import { editionsOfWaiting } from '../core/upgrade/waiting.ts';
import { filesOfBase, readBase, readBaseEditions, sourcesOf } from './base-edition.ts';
import type { Base } from './base-edition.ts';
import { readProject } from './read-project.ts';
import type { ProjectRead } from './read-project.ts';

/** Reads a project with the edition it builds on: plain entries, with everything that compose needs. */
export const readPlaybook = async (root: string, collections: Collections): Promise<PlaybookRead> =>
  withBase(root, await readProject(root, collections));

/** What a project has written, laid over the edition it builds on. */
export const withBase = async (root: string, project: ProjectRead): Promise<PlaybookRead> => {
  const { collections } = project;
  const { base, problems } = await readBase(root, project.playbookFile);
  const misread = project.found ?? [];
  const nothing = { ...project, written: project.sources, misread, sources: [], base };
  // Without the base, every overlay would be reported as changing nothing, and nearly every reference as missing.
  if (problems.length > 0) return { ...nothing, found: [...misread, ...problems] };
  // The settings may be what keeps the base from being named; `compose` reports them.
  if (!base && 'problems' in readPlaybookFile(project.playbookFile)) return nothing;
  const edition = base?.name.edition ?? '';
  const named = [...otherEditions(project.sources, edition), ...editionsOfWaiting(project.waiting)];
  const others =
    base &&
    (await readBaseEditions(
      root,
      base,
      [...new Set(named)].filter((other) => other !== edition),
    ));
  if (others && others.problems.length > 0) return { ...nothing, found: [...misread, ...others.problems] };
  const bases = base ? [base, ...(others?.bases ?? [])] : [];
  const followed = {
    collections,
    base: base?.edition.sources ?? [],
    content: project.sources,
    edition,
    editions: sourcesOf(bases),
  };
  const overlaid = applyOverlaysOf(followed);
  const own = base && readPlaybookFile(project.playbookFile, base.settings);
  const terms =
    own && 'settings' in own
      ? checkOwnTerms(own, base.settings, { own: project.sources, all: overlaid.sources })
      : undefined;
  return {
    ...nothing,
    baseSettings: base?.settings,
    frozen: base && filesOfBase(base, bases),
    followed: base && followed,
    sources: overlaid.sources,
    found: [...misread, ...overlaid.problems, ...(terms?.problems ?? [])],
    warnings: [...project.warnings, ...untold(leftBehind(followed), project.warnings), ...(terms?.warnings ?? [])],
    hidden: overlaid.hidden,
  };
};

/** Leaves out the entries on which a decision is begun: that has a warning of its own, which says more. */
const untold = (left: readonly Problem[], told: readonly Problem[]): Problem[] =>
  left.filter(({ file }) => !told.some((other) => other.file === mergeFileOf(file)));

/** A project, ready to be composed. */
export interface PlaybookRead extends ProjectRead {
  sources: OverlaidSource[];
  /** The entries of `content/`, overlays as they were written. */
  written: readonly EntrySource[];
  /** What was wrong with the files themselves. */
  misread: readonly Problem[];
  /** The edition that the playbook builds on. */
  base: Base | undefined;
  /** What its entries were applied to, where it builds on an edition. */
  followed?: FollowInput | undefined;
}
