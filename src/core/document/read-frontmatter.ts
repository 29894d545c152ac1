import { conflictsIn } from '../conflict-markers.ts';
import type { EntrySource } from '../parse-entry.ts';
import type { Problem } from '../problems.ts';
import { rememberRecent } from '../remember-recent.ts';
import { readYaml } from '../read-yaml.ts';
import type { YamlResult } from '../read-yaml.ts';
import { splitSource } from '../source-text.ts';
import type { SplitSource } from '../source-text.ts';

/** The frontmatter of an entry, and its parts; undefined where it cannot be read, of which `parseEntry` says why. */
export const readFrontmatter = (source: EntrySource): Frontmatter | undefined => {
  const before = known.get(source);
  if (before) return before.read;
  const read = readAnew(`${source.file}\0${source.text}`);
  known.set(source, { read });
  return read;
};

/** Why the frontmatter of an entry cannot be read; nothing where it can. */
export const whyUnreadable = ({ text, file }: EntrySource): Problem[] => {
  const conflicts = conflictsIn(text, file);
  if (conflicts.length > 0) return conflicts;
  const split = splitSource(text, file);
  if ('code' in split) return [split];
  const { problems } = readYaml(split.frontmatter, { file, firstLine: split.firstLine });
  return problems;
};

/** An upgrade looks at the same entries many times, also as new objects with the same text. */
const known = new WeakMap<EntrySource, { read: Frontmatter | undefined }>();

/** Reads the text of a file, which stands behind its name and a null. */
const readAnew = rememberRecent((named): Frontmatter | undefined => {
  const end = named.indexOf('\0');
  const [file, text] = [named.slice(0, end), named.slice(end + 1)];
  const split = splitSource(text, file);
  if ('code' in split) return undefined;
  const yaml = readYaml(split.frontmatter, { file, firstLine: split.firstLine });
  return yaml.problems.length > 0 ? undefined : { split, yaml };
});

export interface Frontmatter {
  split: SplitSource;
  yaml: YamlResult;
}
