import { join } from 'node:path';
import type { Collections } from '../core/collection.ts';
import { compose } from '../core/compose.ts';
import type { ComposedPlaybook } from '../core/compose.ts';
import { frozenFiles, placeOfEdition } from '../core/frozen-files.ts';
import { migrateEntry } from '../core/migrations.ts';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import type { EditionFile } from '../core/schema/edition.ts';
import { EDITIONS_FOLDER } from './editions.ts';
import type { Edition } from './editions.ts';
import { readKept, writeKept } from './kept-json.ts';
import { codeHash } from './parse-cache.ts';
import { sha256 } from './sha256.ts';

/**
 * Composes a frozen edition with the schemas of today. What it gives is kept in the folder `cache`, and serves until the
 * edition or the code is another one.
 */
export const composeEdition = async (
  edition: Edition,
  { collections, cache, publicFiles }: Surroundings,
): Promise<EditionResult> => {
  const { file, digest } = edition;
  const key = sha256([codeHash(collections), digest, ...publicFiles].join('\0'));
  const kept = join(cache, `${file.version}.json`);
  const known = (await readKept(kept, key)) as ComposedPlaybook | undefined; // written below
  if (known) return { edition: { about: file, digest, playbook: known }, problems: [] };
  const { playbook, problems } = compose({
    collections,
    playbookFile: edition.settings,
    sources: edition.sources.map((source) => migrateEntry(source, file.schema)),
    publicFiles,
    frozen: frozenFiles(file.version, [file], placeOfEdition),
    isFrozen: true,
  });
  // Compose knows nothing of editions: to it, there is one file of settings.
  const settingsFile = `${EDITIONS_FOLDER}/${file.version}/${PLAYBOOK_FILE}`;
  if (!playbook)
    return {
      problems: problems.map((found) => (found.file === PLAYBOOK_FILE ? { ...found, file: settingsFile } : found)),
    };
  await writeKept(kept, key, playbook);
  return { edition: { about: file, digest, playbook }, problems: [] };
};

interface Surroundings {
  collections: Collections;
  /** Where composed editions are kept. */
  cache: string;
  /** Files under `public/`, by path. */
  publicFiles: readonly string[];
}

type EditionResult = { edition: ComposedEdition; problems: [] } | { edition?: undefined; problems: Problem[] };

/** A frozen edition with everything resolved. */
export interface ComposedEdition {
  /** What its own file says. */
  about: EditionFile;
  /** A text that is another one whenever a frozen file is. */
  digest: string;
  playbook: ComposedPlaybook;
}
