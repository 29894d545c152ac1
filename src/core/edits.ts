/** Puts new text in place of stretches of `text` that do not overlap; everything else stays as it is. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  let result = '';
  let from = 0;
  for (const { start, end, text: insert } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(from, start) + insert;
    from = end;
  }
  return result + text.slice(from);
};

/** New text for the characters from `start` up to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}
