import type { ComposedProject } from '../disk/project.ts';
import type { ComposedEdition } from '../disk/compose-edition.ts';
import { arrangeShelf, WORKING_TEXT } from '../view/arrange-shelf.ts';
import type { KnownEdition } from '../view/arrange-shelf.ts';
import { placeOf } from '../view/shelf.ts';
import type { Shelf } from '../view/shelf.ts';
import { KeptEditions } from './kept-editions.ts';
import { knownEdition } from './known-edition.ts';
import { viewEntry } from './view-entry.ts';

/** Decides which editions a build renders, and which it takes as they were; `printed` is what their pages print besides. */
export const planSite = async (root: string, project: ComposedProject, printed: unknown): Promise<SitePlan> => {
  const editions = project.editions.map(knownEdition);
  const entries = (project.playbook?.entries ?? []).map(viewEntry);
  const { shelf } = arrangeShelf({
    root: project.settings?.root ?? 'content',
    content: placeOf({ path: '', label: WORKING_TEXT, entries }),
    editions,
  });
  const kept = new KeptEditions(root, printed);
  const atRoot = shelf.root.edition?.version;
  const isKept = await Promise.all(
    project.editions.map(async (edition) => edition.about.version !== atRoot && (await kept.has(edition, shelf))),
  );
  return {
    editions,
    shelf,
    kept,
    rendered: project.editions.filter((_, index) => !isKept[index]),
    restored: project.editions.filter((_, index) => isKept[index]),
  };
};

interface SitePlan {
  /** What pages must know of every edition. */
  editions: KnownEdition[];
  shelf: Shelf;
  kept: KeptEditions;
  /** Editions whose pages are rendered. */
  rendered: ComposedEdition[];
  /** Editions whose pages are taken from an earlier build. */
  restored: ComposedEdition[];
}
