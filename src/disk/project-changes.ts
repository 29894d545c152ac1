import { join } from 'node:path';
import type { Collections } from '../core/collection.ts';
import type { ComposedPlaybook } from '../core/compose.ts';
import { comparePlaybooks } from '../core/diff.ts';
import type { ComparedEntry } from '../core/diff.ts';
import type { PlaybookChanges } from '../core/diff/changes.ts';
import type { ComposedEdition } from './compose-edition.ts';
import { readKept, writeKept } from './kept-json.ts';
import { codeHash } from './parse-cache.ts';
import { sha256 } from './sha256.ts';

/** What changed from one playbook to a later one. */
export const changesBetween = (
  before: ComposedPlaybook,
  after: ComposedPlaybook,
  collections: Collections,
): PlaybookChanges => comparePlaybooks(before.entries, after.entries, { collections, names: after.settings });

/** What an organisation changed in the edition it builds on: entries that it patched, replaced, added or hid; see `baselineOf`. */
export const differencesFrom = (
  base: readonly ComparedEntry[],
  own: ComposedPlaybook,
  collections: Collections,
): PlaybookChanges => {
  const touched = new Set(own.entries.filter(({ origin }) => origin !== 'base').map(({ id }) => id));
  const present = new Set(own.entries.map(({ id }) => id));
  const { entries } = comparePlaybooks(base, own.entries, { collections, names: own.settings });
  const shown = entries.filter(({ id }) => touched.has(id) || !present.has(id));
  const counts = { added: 0, removed: 0, renamed: 0, changed: 0 };
  for (const { kind } of shown) counts[kind] += 1;
  return { counts, entries: shown };
};

/** What changed from one edition to another; both are frozen, so the answer is kept in the folder `cache`. */
export const editionChanges = async (
  before: ComposedEdition,
  after: ComposedEdition,
  { cache, collections }: { cache: string; collections: Collections },
): Promise<PlaybookChanges> => {
  const key = sha256([codeHash(collections), before.digest, after.digest].join('\0'));
  const file = join(cache, `${before.about.version}-${after.about.version}.json`);
  const kept = (await readKept(file, key)) as PlaybookChanges | undefined; // written below
  if (kept) return kept;
  const changes = changesBetween(before.playbook, after.playbook, collections);
  await writeKept(file, key, changes);
  return changes;
};
