import { collectionOf } from './collection.ts';
import type { Collections } from './collection.ts';
import type { ComposedBody } from './body/compose-body.ts';
import type { FileContext, UsedFile } from './frozen-files.ts';
import type { EntryContext, EntrySource, ParsedEntry } from './parse-entry.ts';
import { parseEntry } from './parse-entry.ts';
import { checkHidden } from './overlay/hidden-references.ts';
import { withOwnPlaces } from './overlay/apply-overlays.ts';
import type { OverlaidSource } from './overlay/apply-overlays.ts';
import { PLAYBOOK_FILE, readPlaybookFile } from './playbook-file.ts';
import type { Problem } from './problems.ts';
import { compareText, problem, sortProblems } from './problems.ts';
import { isToMend } from './losses.ts';
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
  unusableFiles,
  frozen,
  hidden = new Map(),
  found = [],
  isFrozen = false,
  parse = parseEntry,
}: ComposeInput): ComposeResult => {
  const read = readPlaybookFile(playbookFile, baseSettings);
  if ('problems' in read) {
    const isReported = found.some(({ file }) => file === PLAYBOOK_FILE);
    return { problems: sortProblems(isReported ? found : [...read.problems, ...found]) };
  }

  const files = { publicFiles: new Set(publicFiles), unusableFiles, frozen };
  const context: EntryContext = { collections, settings: read.settings, ...files };
  const strange = sources.filter(({ id }) => !collections.has(collectionOf(id)));
  const parsed = sources
    .filter((source) => !strange.includes(source))
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((source) => withOwnPlaces(parse(source, context), source));
  const own = new Set(isFrozen ? [] : sources.filter(({ origin }) => origin !== 'base').map(({ file }) => file));
  const origins = new Map(sources.flatMap(({ id, origin }) => (origin ? [[id, origin] as const] : [])));
  const problems = [
    ...found,
    ...ofUnknownCollections(strange),
    ...(isFrozen ? [] : read.lost),
    ...parsed.flatMap((entry) => entry.problems).filter(isToMend({ own, found })),
    ...notInBase(
      [
        ...checkReferences(parsed, {
          collections,
          unreadable: new Set([...found.map(idOfFile), ...hidden.keys(), ...strange.map(({ id }) => id)]),
        }),
        ...collections.all.flatMap(({ relations }) => relations?.(parsed) ?? []),
      ],
      sources,
    ),
    ...checkHidden(parsed, { sources: sources.map(({ file, origin = 'own' }) => ({ file, origin })), hidden }),
  ];
  if (sources.length === 0 && found.length === 0)
    problems.push(problem('T702', { file: 'content', line: 1, column: 1 }));
  if (problems.length > 0) return { settings: read.settings, problems: sortProblems(problems) };
  return {
    playbook: { settings: read.settings, entries: parsed.map(asComposed(baseSettings ? origins : new Map())) },
    settings: read.settings,
    problems: [],
  };
};

/** Once for each collection: an edition may hold what its playbook knew, and this one does not. */
const ofUnknownCollections = (sources: readonly EntrySource[]): Problem[] =>
  [...Map.groupBy(sources, ({ id }) => collectionOf(id))].flatMap(([name, [first]]) =>
    first ? [problem('T704', { file: first.file, line: 1, column: 1 }, { name })] : [],
  );

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
    const { id, collection, file, data = {}, parts, markdown, code, modules, headings, files, words, sections } = entry;
    const origin = origins.get(id);
    const body = { parts, markdown, headings, words, sections, ...(code !== undefined && { code, modules }) };
    return { id, collection, file, data, ...body, ...(files.length > 0 && { files }), ...(origin && { origin }) };
  };

export interface ComposeInput extends Omit<FileContext, 'publicFiles'> {
  /** The collections that there are. */
  collections: Collections;
  /** The text of `playbook.yaml`; undefined where there is none, or where it cannot be read and `found` says so. */
  playbookFile: string | undefined;
  /** The settings of the edition that the playbook builds on. */
  baseSettings?: PlaybookSettings | undefined;
  sources: readonly (EntrySource & Partial<Pick<OverlaidSource, 'origin'>>)[];
  /** Files under `public/`, by path. */
  publicFiles: readonly string[];
  /** The entries of the base that are hidden, each with the file that hides it. */
  hidden?: ReadonlyMap<string, string>;
  /** Problems met while the files were read. */
  found?: readonly Problem[];
  /** Whether the entries are those of an edition, in which nothing is mended. */
  isFrozen?: boolean;
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
export interface ComposedEntry extends Omit<ComposedBody, 'links' | 'files' | 'problems'> {
  id: string;
  collection: string;
  /** The file it was written in, from the project's root. */
  file: string;
  data: Record<string, unknown>;
  /** The files that it shows and offers, if there are any. */
  files?: readonly UsedFile[];
  /** Whose text it is, where the playbook builds on another. */
  origin?: Origin;
}
