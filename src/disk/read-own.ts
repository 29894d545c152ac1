import type { Collections } from '../core/collection.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { problem } from '../core/problems.ts';
import { readBase } from './base-edition.ts';
import type { Base } from './base-edition.ts';
import { readProject } from './read-project.ts';
import type { ProjectRead } from './read-project.ts';

/** What an organisation has written, and the edition it builds on. Throws where a project builds on none. */
export const readOwn = async (root: string, collections: Collections): Promise<OwnRead> => {
  const project = await readProject(root, collections);
  const { base, problems } = await readBase(root, project.playbookFile);
  const found = [...(project.found ?? []), ...problems];
  if (base) return { own: { ...project, base, content: project.sources }, problems: found };
  if (found.length > 0) return { problems: found };
  if (project.playbookFile === undefined)
    return { problems: [problem('T701', { file: PLAYBOOK_FILE, line: 1, column: 1 })] };
  throw new Error('This playbook builds on no edition: playbook.yaml has no `base`. Nothing was written.');
};

/** A project that builds on an edition, as it lies on the disk. */
export interface OwnPlaybook extends ProjectRead {
  base: Base;
  /** The entries of `content/`, overlays as they were written. */
  content: readonly EntrySource[];
}

interface OwnRead {
  own?: OwnPlaybook;
  problems: Problem[];
}
