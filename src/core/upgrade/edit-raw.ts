import type { Edit } from '../edits.ts';
import { applyEdits } from '../edits.ts';
import { normalise } from '../source-text.ts';

/**
 * Makes edits, whose positions are those of the normalised text, in a text as it lies on the disk: byte order mark and
 * line endings stay, and new lines end as the first line does.
 */
export const editRaw = (raw: string, edits: readonly Edit[]): string => {
  if (edits.length === 0) return raw;
  const ending = /\r\n?|\n/.exec(raw)?.[0] ?? '\n';
  if (raw === normalise(raw)) return applyEdits(raw, edits);
  const starts = rawStarts(raw);
  return applyEdits(
    raw,
    edits.map(({ start, end, text }) => ({
      start: starts[start] ?? raw.length,
      end: starts[end] ?? raw.length,
      text: text.replaceAll('\n', ending),
    })),
  );
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
