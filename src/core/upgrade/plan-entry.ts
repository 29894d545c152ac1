import type { Collections } from '../collection.ts';
import { EntryDocument } from '../document/entry-document.ts';
import { compareVersions } from '../edition.ts';
import type { Choose } from '../merge/report.ts';
import type { OverlayKind } from '../overlay/overlay-keys.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import type { EntrySource } from '../parse-entry.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding.ts';
import { underNewNames } from './new-names.ts';
import { keepHidden } from './plan-hide.ts';
import { mergePatch } from './plan-patch.ts';
import { mergeReplacement } from './plan-replace.ts';
import { currentId } from '../document/renamed-ids.ts';
import { readWaiting, waitingFileOf, withUpgrade, writeWaiting } from './waiting.ts';
import type { Waiting } from './waiting.ts';

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
  const merged = mergeOverlay(overlay, versionsIn(context, { old, now }));
  if (merged.text === undefined) return { ...conflictStep(about, merged.conflicts), notes: merged.notes };
  return mergedStep({ ...about, ...merged }, { text: merged.text, source, now, context });
};

/** Brings an overlay to a later form of its entry. */
export const mergeOverlay = (overlay: Overlay, versions: EntryVersions): Merged => {
  const { overlay: mine, old } = underNewNames(overlay, versions);
  return old.text === versions.now.text ? unchanged(mine.source) : mergeBy[mine.kind](mine, { ...versions, old });
};

/** An entry in two editions, with the names of the later one. */
export const versionsIn = (
  { target, collections, renamed }: EntryContext,
  { old, now }: Pick<EntryVersions, 'old' | 'now'>,
): EntryVersions => ({ old, now, edition: target.version, collections, renamed, moved: target.renamed });

/** A merged text as it is written for the edition that it was merged with; undefined where `basedOn` cannot be moved. */
export const asWritten = (source: EntrySource, { target, renamed }: EntryContext): string | undefined =>
  EntryDocument.of(source).rename(renamed).basedOn(target.version)?.text;

const mergeBy = { patch: mergePatch, replace: mergeReplacement, hide: keepHidden } as const satisfies Record<
  OverlayKind,
  unknown
>;

/** What became of the entry that an overlay changes; undefined where it is gone. */
export const successorOf = ({ source, basedOn }: Overlay, { target, editions }: Successors): EntrySource | undefined =>
  target.entries.get(currentId(source.id, target, editions.get(basedOn) ?? new Set()) ?? '');

const unchanged = ({ text }: EntrySource): Merged => ({ text, notes: [], conflicts: [], choose: () => text });

const mergedStep = (
  merged: About & Pick<Merged, 'notes' | 'conflicts'>,
  { text, source, now, context }: { text: string; source: EntrySource; now: EntrySource; context: EntryContext },
): EntryStep => {
  const { files } = context;
  const { id, overlay, basedOn, conflicts } = merged;
  const about = { id, file: merged.file, overlay, basedOn };
  const followed = EntryDocument.of(source).rename(context.renamed).text;
  const final = asWritten({ ...source, text }, context);
  if (final === undefined)
    return conflictStep(about, [findingOf('basedOn', 'write it on a line of its own: basedOn: "1.0"')]);
  const notes = [...merged.notes];
  if (followed !== source.text) notes.push(findingOf('references', 'they follow entries that have another name now'));
  const outcome = conflicts.length > 0 ? 'conflict' : outcomeOf(notes);
  const file = now.id === source.id ? source.file : `content/${now.id}.mdx`;
  // What waits is written first: nobody would miss it if the run ended here.
  const waits = waitingWrites({ ...about, conflicts }, { source, file, now, context });
  if ('wrong' in waits) return conflictStep(about, [waits.wrong]);
  if (file === source.file) {
    const writes = [...waits.before, { file, text: final }];
    return { ...about, outcome, notes, conflicts, writes, ...(conflicts.length > 0 && { waits: 'parts' }) };
  }
  const there = files.get(file);
  // A run that was cut off has written it already.
  if (there !== undefined && there !== final)
    return conflictStep(about, [
      findingOf('the name', `upstream calls it ${now.id} now, and ${file} is there already`),
    ]);
  notes.push(findingOf('the name', `upstream calls it ${now.id} now, and the file is ${file}`));
  const writes = [
    ...waits.before,
    ...(there === undefined ? [{ file, text: final }] : []),
    { file: source.file, text: undefined },
    ...waits.after,
  ];
  return {
    ...about,
    outcome: conflicts.length > 0 ? outcome : 'review',
    notes,
    conflicts,
    writes,
    movedTo: now.id,
    ...(conflicts.length > 0 && { waits: 'parts' }),
  };
};

/** What becomes of the file that keeps what waits of an entry, before and after the entry itself is written. */
const waitingWrites = (
  { id, basedOn, conflicts }: Pick<EntryStep, 'id' | 'basedOn' | 'conflicts'>,
  { source, file, now, context }: { source: EntrySource; file: string; now: EntrySource; context: EntryContext },
): { before: Write[]; after: Write[] } | { wrong: Finding } => {
  const [old, next] = [waitingFileOf(source.file), waitingFileOf(file)];
  const text = context.waiting.get(old);
  const read = text === undefined ? undefined : readWaiting(text, old);
  if (read && 'problems' in read)
    return { wrong: findingOf('what waits', `${old} cannot be read; tandem check says why`) };
  if (conflicts.length === 0 && (!read || file === source.file)) return { before: [], after: [] };
  const { version: to } = context.target;
  const known: Waiting | undefined = read?.waiting;
  const waiting =
    conflicts.length === 0 ? known : withUpgrade(known, { from: basedOn ?? to, to, id, mine: source.text, conflicts });
  return {
    before: waiting ? [{ file: next, text: writeWaiting(now.id, waiting) }] : [],
    after: next !== old && text !== undefined ? [{ file: old, text: undefined }] : [],
  };
};

/** What is written into one file; without a text it goes away. */
interface Write {
  file: string;
  text: string | undefined;
}

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
  waits: 'entry',
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
  /** New ids by old ones, as references follow them. */
  renamed: ReadonlyMap<string, string>;
  /** All new ids of that edition, those too that the organisation keeps. */
  moved: ReadonlyMap<string, string>;
}

/**
 * What comes of an overlay and a later form of its entry: the text, with mine in the parts that wait for a person. Without
 * `text` the entry as a whole waits.
 */
export interface Merged {
  text: string | undefined;
  notes: readonly Finding[];
  /** The parts that wait. */
  conflicts: readonly Finding[];
  /** The text with the reading of the side that is chosen for each part that waits. */
  choose?: (choice: Choose) => string;
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
  /** The texts of what waits beside entries, by file. */
  waiting: ReadonlyMap<string, string>;
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
  /** What a person has to decide. */
  conflicts: readonly Finding[];
  /** What is written, in this order. */
  writes: readonly Write[];
  /** Where a person has to decide: whether all else was merged, or the entry waits as it was. */
  waits?: 'parts' | 'entry';
  /** The new id, where the entry has one. */
  movedTo?: string;
  /** Whether the edition no longer has the entry. */
  isGone?: true;
}
