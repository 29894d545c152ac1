import { overlayOf } from '../overlay/follow-editions.ts';
import { ownText } from '../overlay/own-text.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import { startOverlay } from '../overlay/start-overlay.ts';
import { mergeEntries } from '../merge.ts';
import type { EntryVersions, Merged } from './plan-entry.ts';

/** Merges an entry that an organisation wrote anew with a later form of the one it stands for. */
export const mergeReplacement = (overlay: Overlay, { old, now }: EntryVersions): Merged => {
  const { text: mine } = ownText(overlay);
  const path = `content/${now.id}.mdx`;
  const { text, notes, conflicts } = mergeEntries({ mine, base: old.text, theirs: now.text, path });
  if (text === null) return { text: undefined, notes, conflicts };
  return { text: text === mine ? overlay.source.text : withKeys(text, overlay), notes, conflicts };
};

/** A merged text with the lines of an overlay that make it one, where they stood. */
const withKeys = (merged: string, overlay: Overlay): string => {
  const { source, yaml, kind, basedOn } = overlay;
  const mine = linesOf(source.text);
  const numbers = ['overlay', 'basedOn'].map((key) => yaml.at([key], 'key').line - 1);
  const lines = linesOf(merged);
  let end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*[\r\n]*$/.test(line));
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const before = mine[number - 1] ?? '';
    const found = number > 1 ? lines.slice(0, end).lastIndexOf(before) : 0;
    lines.splice(nextField(lines, { after: Math.max(found, 0), end }), 0, mine[number] ?? '');
    end += 1;
  }
  const text = lines.join('');
  const isWhole = mine.length - numbers.length === linesOf(ownText(overlay).text).length;
  if (isWhole && end > numbers.length && overlayOf({ ...source, text }, basedOn)?.kind === kind) return text;
  // Where it took more than to leave out two lines, their place is lost.
  return startOverlay({ kind, base: { ...source, text: merged }, edition: basedOn });
};

/** Where the next field of the frontmatter begins: what goes on with the one before is indented or an item. */
const nextField = (lines: readonly string[], { after, end }: { after: number; end: number }): number => {
  const next = lines.findIndex((line, index) => index > after && (index >= end || /^[^\s-]/.test(line)));
  return next < 0 ? after + 1 : next;
};

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);
