import type { Position } from '../overlay/pieces.ts';
import { readFrontmatter } from '../overlay/read-overlay.ts';
import type { EntrySource } from '../parse-entry.ts';
import { PLAYBOOK_FILE } from '../playbook-file.ts';
import { readYaml } from '../read-yaml.ts';
import { normalise } from '../source-text.ts';
import { editRaw } from './edit-raw.ts';

const VERSION = /(["']?)\d+(?:\.\d+){1,2}\1(?![\w."'])/y;

/** An overlay entry with another edition in `basedOn`, and not a byte more; undefined where it is written in some other way. */
export const withBasedOn = (source: EntrySource, edition: string): string | undefined => {
  const read = readFrontmatter(source);
  return read && withVersionAt(source.text, read.yaml.at(['basedOn']), edition);
};

/** `playbook.yaml` with another edition in `base`, and not a byte more; undefined where it is written in some other way. */
export const withBaseEdition = (text: string, edition: string): string | undefined => {
  const { at } = readYaml(normalise(text), { file: PLAYBOOK_FILE, firstLine: 1 });
  return withVersionAt(text, at(['base', 'edition']), edition);
};

const withVersionAt = (raw: string, { line, column }: Position, version: string): string | undefined => {
  const text = normalise(raw);
  const before = text.split('\n').slice(0, line - 1);
  VERSION.lastIndex = before.reduce((sum, { length }) => sum + length + 1, column - 1);
  const found = VERSION.exec(text);
  if (!found) return undefined;
  const quote = found[1] || '"';
  return editRaw(raw, [{ start: found.index, end: VERSION.lastIndex, text: quote + version + quote }]);
};
