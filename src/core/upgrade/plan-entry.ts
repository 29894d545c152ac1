import type { Collections } from '../collection.ts';
import { compareVersions } from '../edition.ts';
import type { OverlayKind } from '../overlay/overlay-keys.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import type { EntrySource } from '../parse-entry.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding.ts';
import { withBasedOn } from './move-version.ts';
import { keepHidden } from './plan-hide.ts';
import { mergePatch } from './plan-patch.ts';
import { mergeReplacement } from './plan-replace.ts';
import { currentId } from './renamed-ids.ts';
import { renameReferences } from './rename-references.ts';

/** What becomes of one overlay entry when it moves to an edition; undefined where it is there already. */
export const planEntry = (overlay: Overlay, context: EntryContext): EntryStep | undefined => {
  const { source, kind, basedOn } = overlay;
  const { target } = context;
  if (compareVersions(basedOn, target.version) >= 0) return undefined;
  const about = { id: source.id, file: source.file, overlay: kind, basedOn };
  const old = context.editions.get(basedOn)?.get(source.id);
  const now = successorOf(overlay, context);
  if (!now) return goneStep(about, { source, target });
  if (!old) {
    const message = `edition ${basedOn} has no such entry, so that nobody can say what changed since`;
    return conflictStep(about, [findingOf('basedOn', message)]);
  }
  const merged =
    old.text === now.text
      ? unchanged(source)
      : mergeBy[kind](overlay, { old, now, edition: target.version, collections: context.collections });
  if (merged.text === undefined) return { ...conflictStep(about, merged.conflicts), notes: merged.notes };
  return mergedStep({ ...about, notes: merged.notes }, { text: merged.text, source, now, context });
};

const mergeBy = { patch: mergePatch, replace: mergeReplacement, hide: keepHidden } as const satisfies Record<
  OverlayKind,
  unknown
>;

/** What became of the entry that an overlay changes; undefined where it is gone. */
export const successorOf = ({ source, basedOn }: Overlay, { target, editions }: Successors): EntrySource | undefined =>
  target.entries.get(currentId(source.id, target, editions.get(basedOn) ?? new Set()) ?? '');

const unchanged = ({ text }: EntrySource): Merged => ({ text, notes: [], conflicts: [] });

const mergedStep = (
  about: About & { notes: readonly Finding[] },
  { text, source, now, context }: { text: string; source: EntrySource; now: EntrySource; context: EntryContext },
): EntryStep => {
  const { target, files } = context;
  const followed = renameReferences({ ...source, text }, context.renamed);
  const final = withBasedOn({ ...source, text: followed }, target.version);
  if (final === undefined)
    return conflictStep(about, [findingOf('basedOn', 'write it on a line of its own: basedOn: "1.0"')]);
  const notes = [...about.notes];
  if (followed !== text) notes.push(findingOf('references', 'they follow entries that have another name now'));
  if (now.id === source.id) {
    return { ...about, outcome: outcomeOf(notes), notes, conflicts: [], writes: [{ file: source.file, text: final }] };
  }
  const file = `content/${now.id}.mdx`;
  const there = files.get(file);
  // A run that was cut off has written it already.
  if (there !== undefined && there !== final)
    return conflictStep(about, [
      findingOf('the name', `upstream calls it ${now.id} now, and ${file} is there already`),
    ]);
  notes.push(findingOf('the name', `upstream calls it ${now.id} now, and the file is ${file}`));
  const writes = [...(there === undefined ? [{ file, text: final }] : []), { file: source.file, text: undefined }];
  return { ...about, outcome: 'review', notes, conflicts: [], writes, movedTo: now.id };
};

const goneStep = (
  about: About,
  { source, target: { version, renamed } }: { source: EntrySource; target: TargetEdition },
): EntryStep => {
  if (about.overlay === 'hide') {
    const note = findingOf(
      'the entry',
      `edition ${version} no longer has it, so that there is nothing to hide and the file went away`,
    );
    return {
      ...about,
      outcome: 'review',
      notes: [note],
      conflicts: [],
      writes: [{ file: source.file, text: undefined }],
    };
  }
  const successor = renamed.get(source.id);
  const moved = successor === undefined ? '' : `; it became ${successor}`;
  const message = `edition ${version} no longer has it${moved}. Keep it as an entry of your own (--mine), or let it go (--upstream)`;
  return { ...conflictStep(about, [findingOf('the entry', message)]), isGone: true };
};

export const conflictStep = (about: About, conflicts: readonly Finding[]): EntryStep => ({
  notes: [],
  ...about,
  outcome: 'conflict',
  conflicts,
  writes: [],
});

const outcomeOf = (notes: readonly Finding[]): 'clean' | 'review' => (notes.length > 0 ? 'review' : 'clean');

/** An entry of the base in two editions. */
export interface EntryVersions {
  collections: Collections;
  /** The entry that the overlay was written for. */
  old: EntrySource;
  /** What became of it. */
  now: EntrySource;
  /** The edition that has it now. */
  edition: string;
}

/** What comes of an overlay and a later form of its entry; without `text` where a person has to decide. */
export interface Merged {
  text: string | undefined;
  notes: readonly Finding[];
  conflicts: readonly Finding[];
}

/** The edition that a playbook moves to. */
export interface TargetEdition {
  version: string;
  entries: ReadonlyMap<string, EntrySource>;
  /** Its entries by the ids that they had before. */
  renamed: ReadonlyMap<string, string>;
}

export interface EntryContext {
  collections: Collections;
  target: TargetEdition;
  /** The entries of every edition that an overlay was written for. */
  editions: ReadonlyMap<string, ReadonlyMap<string, EntrySource>>;
  /** The texts of `content/`, by file. */
  files: ReadonlyMap<string, string>;
  /** New ids by old ones, as references follow them: without those that the organisation keeps. */
  renamed: ReadonlyMap<string, string>;
}

type Successors = Pick<EntryContext, 'target' | 'editions'>;

interface About {
  id: string;
  file: string;
  /** How it changes the base; null for an entry of the organisation's own. */
  overlay: OverlayKind | null;
  basedOn: string | null;
}

/** What an upgrade does with one entry. */
export interface EntryStep extends About {
  outcome: 'clean' | 'review' | 'conflict';
  /** What is worth a look. */
  notes: readonly Finding[];
  /** What a person has to decide; nothing is written before. */
  conflicts: readonly Finding[];
  /** What is written, in this order; a file without a text goes away. */
  writes: readonly { file: string; text: string | undefined }[];
  /** The new id, where the entry has one. */
  movedTo?: string;
  /** Whether the edition no longer has the entry. */
  isGone?: true;
}
