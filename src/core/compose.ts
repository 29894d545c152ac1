import type { Collections } from './collection.ts';
import type { ComposedBody } from './body/compose-body.ts';
import type { EntryContext, EntrySource, ParsedEntry } from './parse-entry.ts';
import { parseEntry } from './parse-entry.ts';
import { checkHidden } from './overlay/hidden-references.ts';
import { withOwnPlaces } from './overlay/apply-overlays.ts';
import type { OverlaidSource } from './overlay/apply-overlays.ts';
import { PLAYBOOK_FILE, readPlaybookFile } from './playbook-file.ts';
import type { Problem } from './problems.ts';
import { compareText, problem, sortProblems } from './problems.ts';
import { checkReferences } from './references.ts';
import type { PlaybookSettings } from './schema/playbook.ts';

/**
 * Content and settings → the composed playbook, or every problem in them, ordered by place. The order of `sources` does
 * not matter. `parse` may be replaced by one that remembers what it has read.
 */
export const compose = ({
  collections,
  playbookFile,
  baseSettings,
  sources,
  publicFiles,
  hidden = new Map(),
  found = [],
  parse = parseEntry,
}: ComposeInput): ComposeResult => {
  const read = readPlaybookFile(playbookFile, baseSettings);
  if ('problems' in read) {
    const isReported = found.some(({ file }) => file === PLAYBOOK_FILE);
    return { problems: sortProblems(isReported ? found : [...read.problems, ...found]) };
  }

  const context: EntryContext = { collections, settings: read.settings, publicFiles: new Set(publicFiles) };
  const parsed = sources
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((source) => withOwnPlaces(parse(source, context), source));
  const origins = new Map(sources.flatMap(({ id, origin }) => (origin ? [[id, origin] as const] : [])));
  const problems = [
    ...found,
    ...parsed.flatMap((entry) => entry.problems),
    ...notInBase(
      [
        ...checkReferences(parsed, { collections, unreadable: new Set([...found.map(idOfFile), ...hidden.keys()]) }),
        ...collections.all.flatMap(({ relations }) => relations?.(parsed) ?? []),
      ],
      sources,
    ),
    ...checkHidden(parsed, { sources: sources.map(({ file, origin = 'own' }) => ({ file, origin })), hidden }),
  ];
  if (parsed.length === 0 && found.length === 0)
    problems.push(problem('T702', { file: 'content', line: 1, column: 1 }));
  if (problems.length > 0) return { settings: read.settings, problems: sortProblems(problems) };
  return {
    playbook: { settings: read.settings, entries: parsed.map(asComposed(baseSettings ? origins : new Map())) },
    settings: read.settings,
    problems: [],
  };
};

/** A place or a role that an overlay took from an entry of the base; nobody can mend the base. */
const OVERLAID_AWAY: ReadonlySet<string> = new Set(['T404', 'T801', 'T802']);

const notInBase = (problems: readonly Problem[], sources: ComposeInput['sources']): Problem[] => {
  const files = new Set(sources.filter(({ origin }) => origin === 'base').map(({ file }) => file));
  return problems.filter(({ code, file }) => !OVERLAID_AWAY.has(code) || !files.has(file));
};

/** The id of the entry that a file would be. */
const idOfFile = ({ file }: Problem): string => file.replace(/^content\//, '').replace(/\.mdx$/, '');

const asComposed =
  (origins: ReadonlyMap<string, Origin>) =>
  (entry: ParsedEntry): ComposedEntry => {
    const { id, collection, file, data = {}, parts, markdown, code, headings, words, sections } = entry;
    const origin = origins.get(id);
    const body = { parts, markdown, headings, words, sections, ...(code !== undefined && { code }) };
    return { id, collection, file, data, ...body, ...(origin && { origin }) };
  };

export interface ComposeInput {
  /** The collections that there are. */
  collections: Collections;
  /** The text of `playbook.yaml`; undefined where there is none, or where it cannot be read and `found` says so. */
  playbookFile: string | undefined;
  /** The settings of the edition that the playbook builds on. */
  baseSettings?: PlaybookSettings | undefined;
  sources: readonly (EntrySource & Partial<Pick<OverlaidSource, 'origin' | 'placeOf'>>)[];
  /** Files under `public/`, by path. */
  publicFiles: readonly string[];
  /** The entries of the base that are hidden, each with the file that hides it. */
  hidden?: ReadonlyMap<string, string>;
  /** Problems met while the files were read. */
  found?: readonly Problem[];
  parse?: (source: EntrySource, context: EntryContext) => ParsedEntry;
}

export type ComposeResult =
  | { playbook: ComposedPlaybook; settings: PlaybookSettings; problems: [] }
  // Settings stand where only the entries have problems.
  | { playbook?: undefined; settings?: PlaybookSettings; problems: Problem[] };

/** A playbook with everything resolved. */
export interface ComposedPlaybook {
  settings: PlaybookSettings;
  /** All entries, ordered by id. */
  entries: ComposedEntry[];
}

/** Whose text an entry is: see `OverlaidSource`. */
type Origin = OverlaidSource['origin'];

/** An entry with everything resolved. */
export interface ComposedEntry extends Omit<ComposedBody, 'links' | 'problems'> {
  id: string;
  collection: string;
  /** The file it was written in, from the project's root. */
  file: string;
  data: Record<string, unknown>;
  /** Whose text it is, where the playbook builds on another. */
  origin?: Origin;
}
