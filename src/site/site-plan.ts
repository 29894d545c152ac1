import type { Collections } from '../core/collection.ts';
import type { ReleaseRecord } from '../core/schema/release.ts';
import type { ComposedProject } from '../disk/project.ts';
import type { ComposedEdition } from '../disk/compose-edition.ts';
import { arrangeShelf } from '../view/arrange-shelf.ts';
import type { Shelf } from '../view/shelf.ts';
import { KeptEditions } from './kept-editions.ts';
import { viewEntry } from './view-entry.ts';

/** Decides which editions a build renders, and which it takes as they were; `printed` is what
 * their pages print besides. */
export const planSite = async (
  root: string,
  { collections, project, records, printed }: SitePlanInput,
): Promise<SitePlan> => {
  const { shelf } = arrangeShelf({
    root: project.settings?.root ?? 'content',
    entries: (project.playbook?.entries ?? []).map((entry) => viewEntry(entry, collections)),
    records: [...records.values()],
  });
  const kept = new KeptEditions(root, [printed, project.editions.map(({ digest }) => digest)]);
  const atRoot = shelf.root.edition?.version;
  const isKept = await Promise.all(
    project.editions.map(async (edition) => edition.about.version !== atRoot && (await kept.has(edition, shelf))),
  );
  return {
    shelf,
    kept,
    rendered: project.editions.filter((_, index) => !isKept[index]),
    restored: project.editions.filter((_, index) => isKept[index]),
  };
};

interface SitePlanInput {
  collections: Collections;
  project: ComposedProject;
  records: ReadonlyMap<string, ReleaseRecord>;
  /** What the pages of editions print besides their own text. */
  printed: unknown;
}

/** What a build does with each edition. */
export interface SitePlan {
  shelf: Shelf;
  kept: KeptEditions;
  /** Editions whose pages are rendered. */
  rendered: ComposedEdition[];
  /** Editions whose pages are taken from an earlier build. */
  restored: ComposedEdition[];
}
