import type { Edit } from '../edits.ts';
import { applyEdits } from '../edits.ts';
import { normalise } from '../source-text.ts';

/**
 * Makes edits, whose positions are those of the normalised text, in a text as it lies on the disk: byte order mark and
 * line endings stay, new lines end as the one before them does, and of an edit only what it changes is written.
 */
export const editRaw = (raw: string, edits: readonly Edit[]): string => {
  const text = normalise(raw);
  const starts = raw === text ? undefined : rawStarts(raw);
  const needed = edits.map((edit) => withoutSame(text, edit)).filter(({ start, end, text: now }) => end > start || now);
  return applyEdits(
    raw,
    needed.map(({ start, end, text: now }) => {
      const at = starts ? (starts[start] ?? raw.length) : start;
      return {
        start: at,
        end: starts ? (starts[end] ?? raw.length) : end,
        text: now.replaceAll('\n', endingAt(raw, at)),
      };
    }),
  );
};

/** An edit without what it leaves as it is at both ends. */
const withoutSame = (text: string, { start, end, text: now }: Edit): Edit => {
  const old = text.slice(start, end);
  let before = 0;
  while (before < Math.min(old.length, now.length) && old[before] === now[before]) before++;
  let after = 0;
  const most = Math.min(old.length, now.length) - before;
  while (after < most && old[old.length - 1 - after] === now[now.length - 1 - after]) after++;
  return { start: start + before, end: end - after, text: now.slice(before, now.length - after) };
};

/** How the line before a place ends; of the first line, how that one does. */
const endingAt = (raw: string, at: number): string => {
  const ends = /\r\n?|\n/g;
  const before = [...raw.slice(0, at).matchAll(ends)].at(-1)?.[0];
  return before ?? ends.exec(raw)?.[0] ?? '\n';
};

/** Where in the raw text each character of the normalised one begins. */
const rawStarts = (raw: string): number[] => {
  const starts: number[] = [];
  for (let index = raw.startsWith('\uFEFF') ? 1 : 0; index < raw.length; index++) {
    starts.push(index);
    if (raw[index] === '\r' && raw[index + 1] === '\n') index++;
  }
  return starts;
};
