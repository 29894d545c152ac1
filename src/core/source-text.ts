import type { Place, Problem } from './problems.ts';
import { problem } from './problems.ts';

const OPENING = /^---[ \t]*(?:\n|$)/;
// Not `^` and `$`, which take U+2028 for the end of a line.
const CLOSING = /(?<![^\n])---[ \t]*(?![^\n])/;

/**
 * Splits the text of an entry into frontmatter and body. Byte order mark and line endings do not matter: both parts
 * come back with `\n`, and the body is padded with empty lines so that its positions are those of the file.
 */
export const splitSource = (raw: string, file: string): SplitSource | Problem => {
  const text = normalise(raw);
  const start: Place = { file, line: 1, column: 1 };
  const opening = OPENING.exec(text);
  if (!opening) return problem('T201', start);

  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) return problem('T202', start);

  const frontmatter = rest.slice(0, closing.index);
  const body = rest.slice(closing.index + closing[0].length);
  const linesBefore = frontmatter.split('\n').length;
  return { frontmatter, body: '\n'.repeat(linesBefore) + body, firstLine: 2 };
};

/** Removes a byte order mark and writes every line ending as `\n`. */
export const normalise = (raw: string): string => raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** The two parts of an entry's text. */
export interface SplitSource {
  frontmatter: string;
  /** The body, behind as many empty lines as stand before it in the file. */
  body: string;
  /** The line on which the frontmatter begins. */
  firstLine: number;
}
