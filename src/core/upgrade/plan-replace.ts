import { overlayOf } from '../overlay/follow-editions.ts';
import { ownText } from '../overlay/own-text.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import { startOverlay } from '../overlay/start-overlay.ts';
import { mergeByParts } from '../merge.ts';
import type { EntryVersions, Merged } from './plan-entry.ts';

const FIELD = /^[\w-]+:/;

/** Merges an entry that an organisation wrote anew with a later form of the one it stands for. */
export const mergeReplacement = (overlay: Overlay, { old, now, collections }: EntryVersions): Merged => {
  const { text: mine } = ownText(overlay);
  const { schema } = collections.of(now.id);
  const merged = mergeByParts({ mine, base: old.text, theirs: now.text, schema });
  const { notes, conflicts } = merged;
  const asEntry = (text: string) => (text === mine ? overlay.source.text : withKeys(text, overlay));
  return { text: asEntry(merged.text), notes, conflicts, choose: (choice) => asEntry(merged.choose(choice)) };
};

/** A merged text with the lines of an overlay that make it one, where they stood. */
const withKeys = (merged: string, overlay: Overlay): string => {
  const { source, yaml, kind, basedOn } = overlay;
  const mine = linesOf(source.text);
  const numbers = ['overlay', 'basedOn'].map((key) => yaml.at([key], 'key').line - 1);
  const lines = linesOf(merged);
  let end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*[\r\n]*$/.test(line));
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const after = lineBefore(lines.slice(0, end), mine.slice(1, number));
    lines.splice(nextField(lines, { after, end }), 0, mine[number] ?? '');
    end += 1;
  }
  const text = lines.join('');
  const isWhole = mine.length - numbers.length === linesOf(ownText(overlay).text).length;
  if (isWhole && end > numbers.length && overlayOf({ ...source, text }, basedOn)?.kind === kind) return text;
  // Where it took more than to leave out two lines, their place is lost.
  return startOverlay({ kind, base: { ...source, text: merged }, edition: basedOn });
};

/** The line of a frontmatter that `before`, the lines before another one, ended with, or the one of the same field. */
const lineBefore = (head: readonly string[], before: readonly string[]): number => {
  const same = head.lastIndexOf(before.at(-1) ?? '');
  if (same > 0) return same;
  const name = before.findLast((line) => FIELD.test(line))?.split(':', 1)[0];
  return Math.max(
    head.findIndex((line) => name !== undefined && line.startsWith(`${name}:`)),
    0,
  );
};

/** Where the next field of the frontmatter begins: what goes on with the one before is indented or an item. */
const nextField = (lines: readonly string[], { after, end }: { after: number; end: number }): number => {
  const next = lines.findIndex((line, index) => index > after && (index >= end || /^[^\s-]/.test(line)));
  return next < 0 ? after + 1 : next;
};

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);
