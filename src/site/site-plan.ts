import type { ComposedProject } from '../disk/project.ts';
import type { ComposedEdition } from '../disk/compose-edition.ts';
import type { PlacedPlaybook } from '../view/placed-playbook.ts';
import type { Shelf } from '../view/shelf.ts';
import { KeptEditions } from './kept-editions.ts';
import type { PlacedSite } from './place-playbooks.ts';

/** Decides which editions a build renders, and which it takes as they were; `printed` is what
 * their pages print besides. */
export const planSite = async (root: string, { project, placed, printed }: SitePlanInput): Promise<SitePlan> => {
  const { shelf, playbooksOf } = placed;
  const kept = new KeptEditions(root, [printed, project.editions.map(({ digest }) => digest)]);
  const atRoot = shelf.root.edition?.version;
  const isKept = await Promise.all(
    project.editions.map(async (edition) => edition.about.version !== atRoot && (await kept.has(edition, shelf))),
  );
  const rendered = project.editions.filter((_, index) => !isKept[index]);
  return {
    shelf,
    kept,
    rendered,
    restored: project.editions.filter((_, index) => isKept[index]),
    playbooks: playbooksOf(rendered),
  };
};

interface SitePlanInput {
  project: ComposedProject;
  placed: PlacedSite;
  /** What the pages of editions print besides their own text. */
  printed: unknown;
}

/** What a build does with each edition. */
export interface SitePlan {
  shelf: Shelf;
  kept: KeptEditions;
  /** The playbooks whose pages are rendered. */
  playbooks: PlacedPlaybook[];
  /** The editions among them. */
  rendered: ComposedEdition[];
  /** Editions whose pages are taken from an earlier build. */
  restored: ComposedEdition[];
}
