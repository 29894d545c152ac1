import type { Edit } from '../edits.ts';

const VERSION = /(["']?)\d+(?:\.\d+){1,2}\1(?![\w."'])/y;

/** The edit that writes another version at a place of a normalised text; undefined where none stands there. */
export const versionEdit = (
  text: string,
  { line, column }: { line: number; column: number },
  version: string,
): Edit | undefined => {
  const before = text.split('\n').slice(0, line - 1);
  VERSION.lastIndex = before.reduce((sum, { length }) => sum + length + 1, column - 1);
  const found = VERSION.exec(text);
  if (!found) return undefined;
  const quote = found[1] || '"';
  return { start: found.index, end: VERSION.lastIndex, text: quote + version + quote };
};
