import type { CollectionDefinition } from '../collection.ts';
import { overlayOf } from '../overlay/follow-editions.ts';
import type { EntrySource, ParsedEntry } from '../parse-entry.ts';
import type { Problem } from '../problems.ts';
import { problem, sortProblems } from '../problems.ts';
import type { PlaybookSettings } from '../schema/playbook.ts';
import { dropFromPatch } from '../upgrade/drop-from-patch.ts';
import { dataOf } from '../upgrade/patch-views.ts';
import { checkRights } from './check-rights.ts';
import { readRights } from './read-rights.ts';
import type { Rights } from './read-rights.ts';
import { fieldAsYaml, setFields } from './set-fields.ts';

/**
 * What a filled file of fields, such as a map of decision rights, changes in `content/`: a patch for each entry that differs from the base, which
 * holds nothing but what differs. Values may be written with terms or as readers see them. With any problem in it, the
 * file changes nothing.
 */
export const planImport = (input: ImportInput): ImportPlan => {
  const { collection, file, text, present, content } = input;
  const known = new Set([...present.keys()].filter((id) => id.startsWith(`${collection.name}/`)));
  const { rights, problems } = readRights(text, { file, collection, known });
  const ids = new Set(present.keys());
  const found = rights.flatMap((one) => {
    const now = present.get(one.id);
    const hidden = input.hidden.get(one.id);
    if (hidden !== undefined) return [problem('T975', one.at([], 'key'), { value: one.id, file: hidden })];
    if (!now) return [];
    // What stands there already is not the file's to answer for.
    const fields = Object.fromEntries(changedFields(one, now));
    return checkRights(
      { ...one, fields },
      {
        schema: collection.schema,
        now: dataOf(now.written),
        ids,
        settings: input.settings,
      },
    );
  });
  const all = sortProblems([...problems, ...found]);
  if (all.length > 0) return { entries: [], unchanged: 0, problems: all };
  const own = new Map(content.map((source) => [source.id, source]));
  const entries = rights.flatMap((one) => entryFor(one, { input, own: own.get(one.id) }) ?? []);
  return { entries, unchanged: rights.length - entries.length, problems: [] };
};

/** An entry in which something changes. */
const entryFor = (
  rights: Rights,
  { input, own }: { input: ImportInput; own: EntrySource | undefined },
): ImportedEntry | undefined => {
  const { id } = rights;
  const now = input.present.get(id);
  const changed = now ? changedFields(rights, now) : [];
  if (changed.length === 0) return undefined;
  const about = { id, file: `content/${id}.mdx`, fields: changed.map(([key]) => key) };
  if (!own) return { ...about, before: undefined, text: newPatch(changed, input.edition) };
  const isPatch = overlayOf(own, input.edition)?.kind === 'patch';
  const base = input.baseOf(own);
  // A patch says nothing where the base says the same.
  const goes = changed.filter(([key, value]) => isPatch && base !== undefined && isSaid(base, key, value));
  const stays = changed.filter((field) => !goes.includes(field));
  const rest = dropFromPatch(own, { fields: goes.map(([key]) => [key]) });
  const absent = isPatch ? [] : stays.filter(([, value]) => value === null).map(([key]) => [key]);
  const values = Object.fromEntries(stays.filter(([, value]) => isPatch || value !== null));
  const kept = dropFromPatch({ ...own, text: rest }, { fields: absent });
  return { ...about, before: own.text, text: setFields({ ...own, text: kept }, values) };
};

const newPatch = (fields: readonly (readonly [string, unknown])[], edition: string): string =>
  [
    '---\noverlay: patch\n',
    `basedOn: "${edition}"\n`,
    ...fields.map(([key, value]) => fieldAsYaml(key, value)),
    '---\n',
  ].join('');

const changedFields = ({ fields }: Rights, now: KnownEntry): [string, unknown][] =>
  Object.entries(fields).filter(([key, value]) => !isSaid(now, key, value));

/** Whether an entry says this already, with terms or without. */
const isSaid = ({ written, read }: KnownEntry, key: string, value: unknown): boolean => {
  const [own, resolved] = [dataOf(written)[key], read.data?.[key]];
  if (value === null) return own === undefined;
  return isSame(own, value) || isSame(resolved, value);
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** Data whose keys stand in one order. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, inner]): [string, unknown] => [key, sorted(inner)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
};

/** An entry as it is written, and as readers see it. */
export interface KnownEntry {
  written: EntrySource;
  read: ParsedEntry;
}

interface ImportInput {
  /** The collection whose entries the file speaks of. */
  collection: CollectionDefinition;
  /** How problems name the file. */
  file: string;
  text: string;
  /** The entries of `content/`. */
  content: readonly EntrySource[];
  /** The edition that the playbook builds on. */
  edition: string;
  settings: PlaybookSettings;
  /** All entries of the playbook, by id. */
  present: ReadonlyMap<string, KnownEntry>;
  /** Hidden entries, each with the file that hides it. */
  hidden: ReadonlyMap<string, string>;
  /** The entry that a patch was written for. */
  baseOf: (own: EntrySource) => KnownEntry | undefined;
}

/** An entry that an import writes. */
interface ImportedEntry {
  id: string;
  file: string;
  /** The fields that change. */
  fields: string[];
  before: string | undefined;
  text: string;
}

interface ImportPlan {
  entries: ImportedEntry[];
  /** How many entries say already what the file says. */
  unchanged: number;
  problems: Problem[];
}
