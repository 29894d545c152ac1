import { stringify } from 'yaml';
import type { Collections } from '../core/collection.ts';
import type { ComposedPlaybook } from '../core/compose.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import type { EditionFile } from '../core/schema/edition.ts';
import { normalise } from '../core/source-text.ts';
import { aboutBase } from './base-edition.ts';
import { readPlaybook } from './read-playbook.ts';

/** What a release freezes of a project without problems: its entries as plain entries, its settings, and what it builds on. */
export const readReleaseInput = async (
  root: string,
  { settings }: ComposedPlaybook,
  collections: Collections,
): Promise<ReleaseSources> => {
  const { sources, playbookFile = '', base } = await readPlaybook(root, collections);
  const entries = sources.map(({ id, file, text }) => ({ id, file, text: normalise(text) }));
  if (!base) return { sources: entries, settings: normalise(playbookFile) };
  // The edition stands for itself: what was the base's is now in it.
  return {
    sources: entries,
    settings: stringify({ ...settings, base: undefined }, { lineWidth: 0 }),
    base: aboutBase(base),
  };
};

interface ReleaseSources {
  sources: EntrySource[];
  /** The text of the `playbook.yaml` that the edition keeps. */
  settings: string;
  base?: EditionFile['base'];
}
