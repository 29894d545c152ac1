import type { Collections } from '../core/collection.ts';
import type { ComposeInput } from '../core/compose.ts';
import type { OverlaidSource } from '../core/overlay/apply-overlays.ts';
import { applyOverlaysOf, otherEditions } from '../core/overlay/follow-editions.ts';
import { checkOwnTerms } from '../core/own-terms.ts';
import { readPlaybookFile } from '../core/playbook-file.ts';
import { readBase, readBaseEditions } from './base-edition.ts';
import type { Base } from './base-edition.ts';
import { readProject } from './read-project.ts';

/** Reads a project with the edition it builds on: plain entries, with everything that compose needs. */
export const readPlaybook = async (root: string, collections: Collections): Promise<PlaybookRead> => {
  const project = await readProject(root, collections);
  const { base, problems } = await readBase(root, project.playbookFile);
  // Without the base, nearly every reference would be reported as missing.
  if (problems.length > 0) return { ...project, sources: [], found: problems, base };
  const edition = base?.name.edition ?? '';
  const others = base && (await readBaseEditions(root, base, otherEditions(project.sources, edition)));
  if (others && others.problems.length > 0) return { ...project, sources: [], found: others.problems, base };
  const overlaid = applyOverlaysOf({
    collections,
    base: base?.edition.sources ?? [],
    content: project.sources,
    edition,
    editions: others?.editions ?? new Map(),
  });
  const own = base && readPlaybookFile(project.playbookFile, base.settings);
  const misspelt = own && 'settings' in own ? checkOwnTerms(own, base.settings, project.sources) : [];
  return {
    ...project,
    baseSettings: base?.settings,
    sources: overlaid.sources,
    found: [...(project.found ?? []), ...overlaid.problems, ...misspelt],
    base,
    hidden: overlaid.hidden,
  };
};

/** A project, ready to be composed. */
export interface PlaybookRead extends ComposeInput {
  sources: OverlaidSource[];
  /** The edition that the playbook builds on. */
  base: Base | undefined;
}
