import { EntryDocument, textOfSection } from '../document/entry-document.ts';
import { ownText } from '../overlay/own-text.ts';
import { overlayOf } from '../overlay/follow-editions.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import type { EntrySource } from '../parse-entry.ts';
import { checkTargets } from './check-targets.ts';
import { underNewNames } from './new-names.ts';
import { successorOf, versionsIn } from './plan-entry.ts';
import type { EntryContext, EntryVersions } from './plan-entry.ts';
import { expandPatch, mergePatch } from './plan-patch.ts';

/** Decides a conflict for what the organisation wrote: its text stays, and counts as written for the new edition. */
export const settleForMine = (overlay: Overlay, context: EntryContext): Settled => {
  const { source, kind } = overlay;
  const { old, now } = versionsOf(overlay, context);
  if (!now) {
    if (kind === 'hide') return { file: source.file, text: undefined };
    const whole = kind === 'patch' && old ? expandPatch(overlay, old, context.collections) : ownText(overlay).text;
    return { file: source.file, text: EntryDocument.of({ ...source, text: whole }).rename(context.renamed).text };
  }
  if (kind !== 'patch' || !old) return settledAs(source.text, { source, now, context });
  const versions = versionsIn(context, { old, now });
  const named = underNewNames(overlay, versions);
  const fields = checkTargets(named.overlay, { ...versions, old: named.old }).dropped;
  return settledAs(EntryDocument.of(named.overlay.source).remove({ fields }).text, { source, now, context });
};

/**
 * Decides a conflict for what upstream wrote. Of a patch only that goes away which cannot stand beside it; what says
 * nothing any more is removed.
 */
export const settleForUpstream = (overlay: Overlay, context: EntryContext): Settled => {
  const { source, kind } = overlay;
  const { old, now } = versionsOf(overlay, context);
  const removed: Settled = { file: source.file, text: undefined };
  if (!now || !old || kind !== 'patch') return removed;
  const inContext = versionsIn(context, { old, now });
  const named = underNewNames(overlay, inContext);
  const versions = { ...inContext, old: named.old };
  const pieces = piecesOf(named.overlay);
  const kept = pieces.filter((piece) => isCompatible(named.overlay, { piece, pieces, versions }));
  if (kept.length === 0) return removed;
  const rest = dropPieces(
    named.overlay.source,
    pieces.filter((piece) => !kept.includes(piece)),
  );
  const merged = mergeAlone({ ...source, text: rest }, versions);
  return merged === undefined ? removed : settledAs(merged, { source, now, context });
};

/** A text that a person wrote to settle a conflict, as the entry will be. */
export const settledAs = (text: string, { source, now, context }: Settling): Settled => {
  const { target } = context;
  const followed = EntryDocument.of({ ...source, text }).rename(context.renamed);
  const moved = followed.basedOn(target.version) ?? followed;
  const file = now.id === source.id ? source.file : `content/${now.id}.mdx`;
  return { file, text: moved.text };
};

/** The entry that an overlay was written for, and what became of it. */
export const versionsOf = (overlay: Overlay, context: EntryContext): Partial<EntryVersions> => {
  const old = context.editions.get(overlay.basedOn)?.get(overlay.source.id);
  const now = successorOf(overlay, context);
  return { ...(old && { old }), ...(now && { now }) };
};

const isCompatible = ({ source }: Overlay, { piece, pieces, versions }: PieceCheck): boolean => {
  const others = pieces.filter((other) => other !== piece);
  return mergeAlone({ ...source, text: dropPieces(source, others) }, versions) !== undefined;
};

const mergeAlone = (source: EntrySource, versions: EntryVersions): string | undefined => {
  const overlay = overlayOf(source, versions.edition);
  const merged = overlay && mergePatch(overlay, versions);
  return merged?.conflicts.length === 0 ? merged.text : undefined;
};

/** Everything that a patch says: fields, places of sections, sections. */
const piecesOf = ({ source, fields, placements }: Overlay): Piece[] => [
  ...[...fields.fields.keys()].map((key) => ({ field: [key] })),
  ...Object.keys(placements).map((id) => ({ field: ['sections', id] })),
  ...EntryDocument.of(source)
    .sections.filter((section) => textOfSection(section) !== '')
    .map(({ id }) => ({ section: id })),
];

const dropPieces = (source: EntrySource, pieces: readonly Piece[]): string =>
  EntryDocument.of(source).remove({
    fields: pieces.flatMap((piece) => ('field' in piece ? [piece.field] : [])),
    sections: pieces.flatMap((piece) => ('section' in piece ? [piece.section] : [])),
  }).text;

type Piece = { field: string[] } | { section: string };

interface PieceCheck {
  piece: Piece;
  pieces: readonly Piece[];
  versions: EntryVersions;
}

interface Settling {
  /** The overlay as it stands. */
  source: EntrySource;
  now: EntrySource;
  context: EntryContext;
}

/** What becomes of an entry that was settled; without a text it goes away. */
export interface Settled {
  file: string;
  text: string | undefined;
}
