import { normalise } from '../source-text.ts';
import { bodySource } from '../document/cut-body.ts';
import { copied, joinPieces } from '../document/pieces.ts';
import type { PlacedText } from '../document/pieces.ts';
import type { Overlay } from './read-overlay.ts';
import { writtenHead } from './written-fields.ts';

/** `overlay: replace` and its like, alone on a line. */
const ONE_LINE = /^[A-Za-z]+:[ \t]*(?:"[^"\\]*"|'[^']*'|[\w.-]+)[ \t]*(?:#.*)?$/;

/** The text of an overlay entry without the keys that make it one, and otherwise as it stands. */
export const ownText = (overlay: Overlay): PlacedText => {
  const { source, split, yaml } = overlay;
  // A carriage return by itself ends a line too, which nobody else would know.
  const text = /\r(?!\n)/.test(source.text) ? normalise(source.text) : source.text;
  const lines = text.split(/(?<=\n)/);
  const keys = ['overlay', 'basedOn'].map((key) => yaml.at([key], 'key'));
  const isSimple = keys.every(({ line, column }) => column === 1 && ONE_LINE.test(lines[line - 1]?.trimEnd() ?? ''));
  if (!isSimple || isInBraces(split.frontmatter)) {
    const { text: body, file, start } = bodySource(split, source.file);
    const rest = copied(body.slice(start), { file, line: start + 1, column: 1 });
    return joinPieces([...writtenHead(overlay.fields, yaml.at(['overlay'], 'key')), rest]);
  }
  const own = lines.map((line, index) => copied(line, { file: source.file, line: index + 1, column: 1 }));
  return joinPieces(own.filter((_, index) => keys.every(({ line }) => line !== index + 1)));
};

/** Whether the whole frontmatter is one map in braces, whose lines mean nothing by themselves. */
const isInBraces = (frontmatter: string): boolean => /^(?:\s|#.*\n)*\{/.test(frontmatter);
