import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { withFilesAt } from '../core/brand.ts';
import type { ComposedPlaybook } from '../core/compose.ts';
import { withoutPlace } from '../core/frozen-files.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import type { EditionFile } from '../core/schema/edition.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import { normalise } from '../core/source-text.ts';
import { aboutBase } from './base-edition.ts';
import type { PlaybookRead } from './read-playbook.ts';
import { usedFiles } from './used-files.ts';

/** What a release freezes of a playbook without problems, as it was read and checked: its entries as plain entries, the files that they name, its settings, and what it builds on. */
export const releaseInput = async (
  root: string,
  { sources, playbookFile = '', base }: PlaybookRead,
  playbook: ComposedPlaybook,
): Promise<ReleaseSources> => {
  const { settings } = playbook;
  const entries = sources.map(({ id, file, text }) => ({ id, file, text: normalise(text) }));
  const files = await Promise.all(
    usedFiles(root, playbook, base).map(async ({ path, place, onDisk }) => ({
      path,
      place,
      bytes: await readFile(onDisk),
    })),
  );
  if (!base) return { sources: entries, files, settings: normalise(playbookFile) };
  // The edition stands for itself: what was the base's is now in it.
  return {
    sources: entries,
    files,
    settings: stringify({ ...settings, brand: ownBrand(settings.brand), base: undefined }, { lineWidth: 0 }),
    base: aboutBase(base),
  };
};

/** A brand whose files are in the edition, wherever they were before. */
const ownBrand = (brand: PlaybookSettings['brand']): PlaybookSettings['brand'] =>
  withFilesAt(brand, (address) => `/${withoutPlace(address.slice(1))}`);

interface ReleaseSources {
  sources: EntrySource[];
  /** The files that they name. */
  files: { path: string; place: string; bytes: Uint8Array }[];
  /** The text of the `playbook.yaml` that the edition keeps. */
  settings: string;
  base?: EditionFile['base'];
}
