import type { Heading } from './body-reader.ts';
import type { EntryContext, EntrySource, ParsedEntry } from './parse-entry.ts';
import { parseEntry } from './parse-entry.ts';
import { readPlaybookFile } from './playbook-file.ts';
import type { Problem } from './problems.ts';
import { compareText, problem, sortProblems } from './problems.ts';
import { checkReferences } from './references.ts';
import type { CollectionName } from './schema/fields.ts';
import type { PlaybookSettings } from './schema/playbook.ts';

/**
 * Content and settings → the composed playbook, or every problem in them, ordered by place. The order of `sources` does
 * not matter. `parse` may be replaced by one that remembers what it has read.
 */
export const compose = ({
  playbookFile,
  sources,
  publicFiles,
  found = [],
  parse = parseEntry,
}: ComposeInput): ComposeResult => {
  const read = readPlaybookFile(playbookFile);
  if ('problems' in read) return { problems: sortProblems([...read.problems, ...found]) };

  const context: EntryContext = { settings: read.settings, publicFiles: new Set(publicFiles) };
  const parsed = sources.toSorted((a, b) => compareText(a.id, b.id)).map((source) => parse(source, context));
  const problems = [...found, ...parsed.flatMap((entry) => entry.problems), ...checkReferences(parsed)];
  if (parsed.length === 0 && found.length === 0)
    problems.push(problem('T702', { file: 'content', line: 1, column: 1 }));
  if (problems.length > 0) return { problems: sortProblems(problems) };
  return { playbook: { settings: read.settings, entries: parsed.map(asComposed) }, problems: [] };
};

const asComposed = ({ id, collection, file, data, body, headings, components, words }: ParsedEntry): ComposedEntry => ({
  id,
  collection,
  file,
  data: data ?? {},
  body,
  headings,
  words,
  usesComponents: components.length > 0,
});

export interface ComposeInput {
  /** The text of `playbook.yaml`; undefined where there is none. */
  playbookFile: string | undefined;
  sources: readonly EntrySource[];
  /** Files under `public/`, by path. */
  publicFiles: readonly string[];
  /** Problems met while the files were read. */
  found?: readonly Problem[];
  parse?: (source: EntrySource, context: EntryContext) => ParsedEntry;
}

export type ComposeResult =
  { playbook: ComposedPlaybook; problems: [] } | { playbook?: undefined; problems: Problem[] };

/** A playbook with everything resolved. */
export interface ComposedPlaybook {
  settings: PlaybookSettings;
  /** All entries, ordered by id. */
  entries: ComposedEntry[];
}

/** An entry with everything resolved. */
export interface ComposedEntry {
  id: string;
  collection: CollectionName;
  /** The file it was written in, from the project's root. */
  file: string;
  data: Record<string, unknown>;
  /** Markdown, or MDX where `usesComponents`. */
  body: string;
  headings: Heading[];
  words: number;
  usesComponents: boolean;
}
