import type { ComposeInput } from '../core/compose.ts';
import { applyOverlays } from '../core/overlay/apply-overlays.ts';
import type { OverlaidSource } from '../core/overlay/apply-overlays.ts';
import { readBase } from './base-edition.ts';
import type { Base } from './base-edition.ts';
import { readProject } from './read-project.ts';

/** Reads a project with the edition it builds on: plain entries, with everything that compose needs. */
export const readPlaybook = async (root: string): Promise<PlaybookRead> => {
  const project = await readProject(root);
  const { base, problems } = await readBase(root, project.playbookFile);
  // Without the base, nearly every reference would be reported as missing.
  if (problems.length > 0) return { ...project, sources: [], found: problems, base };
  const overlaid = applyOverlays({
    base: base?.edition.sources ?? [],
    content: project.sources,
    edition: base?.name.edition ?? '',
  });
  return {
    ...project,
    baseSettings: base?.settings,
    sources: overlaid.sources,
    found: [...(project.found ?? []), ...overlaid.problems],
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
