import type { EntrySource } from '../core/parse-entry.ts';
import { normalise } from '../core/source-text.ts';
import { readProject } from './read-project.ts';

/** What a release freezes of a project that has no problems: its entries as plain entries, and its settings. */
export const readReleaseInput = async (root: string): Promise<{ sources: EntrySource[]; settings: string }> => {
  const { sources, playbookFile = '' } = await readProject(root);
  return {
    sources: sources.map((source) => ({ ...source, text: normalise(source.text) })),
    settings: normalise(playbookFile),
  };
};
