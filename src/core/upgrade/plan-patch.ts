import type { Collections } from '../collection.ts';
import { composeEntry } from '../overlay/compose-entry.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import { readOverlay } from '../overlay/read-overlay.ts';
import type { EntrySource } from '../parse-entry.ts';
import { checkTargets } from './check-targets.ts';
import { dropFromPatch } from './drop-from-patch.ts';
import { findingOf } from './finding.ts';
import { mergeEntries } from '../merge.ts';
import { asPatchSees } from './patch-views.ts';
import type { EntryVersions, Merged } from './plan-entry.ts';

/**
 * Brings a patch to a later form of its entry. Only what the patch replaces can differ from what upstream changed, so that
 * this alone is merged; the rest of the entry follows by itself.
 */
export const mergePatch = (overlay: Overlay, versions: EntryVersions): Merged => {
  const { old, now, edition, collections } = versions;
  const targets = checkTargets(overlay, versions);
  if (targets.conflicts.length > 0) return { text: undefined, notes: targets.notes, conflicts: targets.conflicts };
  const { source } = overlay;
  const mine = dropFromPatch(source, { fields: targets.dropped });
  const kept = mine === source.text ? overlay : overlayIn({ ...source, text: mine }, edition);
  if (!kept) return { text: undefined, notes: [], conflicts: [UNREADABLE] };

  const { schema } = collections.of(now.id);
  const seen = (entry: EntrySource) => asPatchSees(entry, kept, schema);
  const merged = mergeEntries({ mine, base: seen(old), theirs: seen(now), schema });
  const notes = [...targets.notes, ...merged.notes];
  if (merged.text === null) return { text: undefined, notes, conflicts: merged.conflicts };
  const conflicts = problemsOn({ ...source, text: merged.text }, versions);
  return conflicts.length > 0 ? { text: undefined, notes, conflicts } : { text: merged.text, notes, conflicts: [] };
};

/** The full text that a patch makes of an entry, terms left as terms. */
export const expandPatch = (overlay: Overlay, base: EntrySource, collections: Collections): string =>
  composeEntry(base, { overlay, hidden: new Set(), edition: overlay.basedOn, collections }).source.text;

/** What keeps a patch from being applied to an entry. */
const problemsOn = (source: EntrySource, { now, edition, collections }: EntryVersions): Merged['conflicts'] => {
  const overlay = overlayIn(source, edition);
  if (!overlay) return [UNREADABLE];
  const { problems } = composeEntry(now, { overlay, hidden: new Set(), edition, collections });
  return problems.map(({ message, line }) => findingOf(`line ${line}`, message));
};

const overlayIn = (source: EntrySource, edition: string): Overlay | undefined => {
  const read = readOverlay(source, edition);
  return read.kind === 'overlay' && read.problems.length === 0 ? read.overlay : undefined;
};

const UNREADABLE = findingOf('the whole patch', 'the two changes cannot be written as one patch');
