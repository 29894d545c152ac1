import type { Collections } from '../collection.ts';
import { EntryDocument } from '../document/entry-document.ts';
import { composeEntry } from '../overlay/compose-entry.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import { readOverlay } from '../overlay/read-overlay.ts';
import type { EntrySource } from '../parse-entry.ts';
import { checkTargets } from './check-targets.ts';
import type { TargetConflict } from './check-targets.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding.ts';
import type { EntrySchema } from '../collection.ts';
import { mergeByParts } from '../merge.ts';
import type { PartMerge } from '../merge.ts';
import type { Choose } from '../merge/report.ts';
import { asPatchSees } from './patch-views.ts';
import type { EntryVersions, Merged } from './plan-entry.ts';

/**
 * Brings a patch to a later form of its entry. Only what the patch replaces can differ from what upstream changed, so that
 * this alone is merged; the rest of the entry follows by itself.
 */
export const mergePatch = (overlay: Overlay, versions: EntryVersions): Merged => {
  const { now, collections } = versions;
  const targets = checkTargets(overlay, versions);
  const { notes } = targets;
  const lost = targets.conflicts.filter(({ decide }) => decide === undefined);
  if (lost.length > 0) return { text: undefined, notes, conflicts: targets.conflicts.map(asFinding) };
  const { schema } = collections.of(now.id);
  const merge = (choice: Choose): PartMerge | undefined => mergeViews(overlay, { targets, choice, versions, schema });
  const merged = merge(() => 'mine');
  if (!merged) return { text: undefined, notes: [], conflicts: [UNREADABLE] };
  const { text } = merged;
  const conflicts = [...targets.conflicts.map(asFinding), ...merged.conflicts];
  const all = [...notes, ...merged.notes];
  const problems = problemsOn({ ...overlay.source, text }, versions);
  if (problems.length > 0) return { text: undefined, notes: all, conflicts: [...conflicts, ...problems] };
  return { text, notes: all, conflicts, choose: (choice) => merge(choice)?.choose(choice) ?? text };
};

/** Merges what the patch replaces, after what it names and is gone was decided. */
const mergeViews = (
  { source }: Overlay,
  { targets, choice, versions: { old, now, edition }, schema }: Views,
): PartMerge | undefined => {
  const decided = targets.conflicts.flatMap(({ place, decide }) => decide?.[choice(place)] ?? []);
  const own = new Set(decided.flatMap((edit) => edit.own ?? []));
  const patch = EntryDocument.of(source)
    .append(decided.flatMap((edit) => edit.append ?? []))
    .remove({
      fields: [...targets.dropped, ...decided.flatMap((edit) => edit.fields ?? [])],
      sections: decided.flatMap((edit) => edit.sections ?? []),
    });
  const kept = overlayIn(patch.source, edition);
  if (!kept) return undefined;
  const seen = (entry: EntrySource) => asPatchSees(entry, kept, { schema, own });
  return mergeByParts({ mine: patch.text, base: seen(old), theirs: seen(now), schema });
};

const asFinding = ({ place, message, ...texts }: TargetConflict): Finding => findingOf(place, message, texts);

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

interface Views {
  targets: ReturnType<typeof checkTargets>;
  choice: Choose;
  versions: EntryVersions;
  schema: EntrySchema;
}
