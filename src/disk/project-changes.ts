import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collections } from '../core/collection.ts';
import type { ComposedPlaybook } from '../core/compose.ts';
import { comparePlaybooks } from '../core/diff.ts';
import type { PlaybookChanges } from '../core/diff/changes.ts';
import type { ComposedEdition } from './compose-edition.ts';
import { codeHash } from './parse-cache.ts';
import { sha256 } from './sha256.ts';
import { writeAtomically } from './write-atomically.ts';

/** What changed from one playbook to a later one. */
export const changesBetween = (
  before: ComposedPlaybook,
  after: ComposedPlaybook,
  collections: Collections,
): PlaybookChanges => comparePlaybooks(before.entries, after.entries, { collections, names: after.settings });

/** What an organisation changed in the edition it builds on: entries that it patched, replaced, added or hid. */
export const differencesFrom = (
  base: ComposedPlaybook,
  own: ComposedPlaybook,
  collections: Collections,
): PlaybookChanges => {
  const touched = new Set(own.entries.filter(({ origin }) => origin !== 'base').map(({ id }) => id));
  const present = new Set(own.entries.map(({ id }) => id));
  // Lists that lost a hidden entry would be told as changes of their own.
  const { entries } = changesBetween(base, own, collections);
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
  try {
    // Written below under a key that includes the code's own hash, so the shape is known.
    const kept = JSON.parse(await readFile(file, 'utf8')) as { key: string; changes: PlaybookChanges };
    if (kept.key === key) return kept.changes;
  } catch {
    // There is none yet.
  }
  const changes = changesBetween(before.playbook, after.playbook, collections);
  await writeAtomically(file, JSON.stringify({ key, changes })).catch(() => undefined);
  return changes;
};
