import type { CollectionDefinition } from '../collection.ts';
import { fieldAsYaml } from '../document/edit-yaml.ts';
import { EntryDocument } from '../document/entry-document.ts';
import type { Fields } from '../document/entry-document.ts';
import { overlayOf } from '../overlay/follow-editions.ts';
import { smallestPatch } from '../overlay/smallest-patch.ts';
import type { EntrySource } from '../parse-entry.ts';
import { isSameData } from '../plain-data.ts';
import type { Problem } from '../problems.ts';
import { problem, sortProblems } from '../problems.ts';
import type { PlaybookSettings } from '../schema/playbook.ts';
import { textsIn } from '../texts-in.ts';
import { checkRights } from './check-rights.ts';
import { keepTerms } from './keep-terms.ts';
import { readRights } from './read-rights.ts';
import type { Rights } from './read-rights.ts';

/**
 * What a filled file of fields, such as a map of decision rights, changes in `content/`: a patch for each entry that differs from the base, which
 * holds nothing but what differs. Values may be written with terms or as readers see them. With any problem in it, the
 * file changes nothing.
 */
export const planImport = (input: ImportInput): ImportPlan => {
  const { collection, file, text, present, hidden, settings } = input;
  const known = new Set([...present.keys(), ...hidden.keys()].filter((id) => id.startsWith(`${collection.name}/`)));
  const { rights, problems } = readRights(text, { file, collection, known });
  const filled = rights.map((one) => ({ ...one, fields: changedFields(one, input) }));
  const found = filled.flatMap((one) => {
    const hiddenBy = hidden.get(one.id);
    if (hiddenBy !== undefined) return [problem('T975', one.at([], 'key'), { value: one.id, file: hiddenBy })];
    // What stands there already is not the file's to answer for.
    const now = fieldsOf(present.get(one.id));
    return checkRights(one, { schema: collection.schema, now, ids: new Set(present.keys()), settings });
  });
  const all = sortProblems([...problems, ...found]);
  if (all.length > 0) return { entries: [], unchanged: 0, problems: all };
  const entries = filled.filter(({ fields }) => Object.keys(fields).length > 0).map((one) => entryFor(one, input));
  return { entries, unchanged: rights.length - entries.length, problems: [] };
};

/** The fields that say something else than the entry, in its terms; null where one goes away. */
const changedFields = ({ id, fields }: Rights, { present, settings }: ImportInput): Fields => {
  const now = fieldsOf(present.get(id));
  const written = Object.entries(fields).map(([key, value]) => [key, keepTerms(value, now[key], settings)] as const);
  return Object.fromEntries(written.filter(([key, value]) => !isSameData(value, now[key] ?? null)));
};

/** Terms whose values somebody typed as plain words: whoever types words means words, and is told so. */
const literalTerms = (fields: Fields, { settings, ownTerms = [] }: ImportInput): ImportedEntry['literal'] => {
  const words = textsIn(fields).map((text) => text.replace(/\{[^{}]*\}/g, ' '));
  const isTyped = (value: string) => words.some((text) => holdsWords(text, value));
  return ownTerms.flatMap((key) => {
    const { value } = settings.terms[key] ?? {};
    return value !== undefined && isTyped(value) ? [{ key, value }] : [];
  });
};

/** Whether some words stand in a text as they are, and not within others. */
const holdsWords = (text: string, words: string): boolean =>
  text
    .split(words)
    .slice(0, -1)
    .some((before, index) => {
      const after = text.split(words)[index + 1] ?? '';
      return !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
    });

/** An entry in which something changes. */
const entryFor = ({ id, fields }: Rights, input: ImportInput): ImportedEntry => {
  const own = input.content.find((source) => source.id === id);
  const literal = literalTerms(fields, input);
  const about = { id, file: `content/${id}.mdx`, fields: Object.keys(fields), literal };
  if (!own) {
    const patch = patchOf(fields, fieldsOf(input.present.get(id)));
    return { ...about, before: undefined, text: startPatch(input.edition, patch) };
  }
  const document = EntryDocument.of(own);
  const isPatch = overlayOf(own, input.edition)?.kind === 'patch';
  const base = isPatch ? withoutHidden(fieldsOf(input.baseOf(own)), input.hidden) : {};
  // A patch says nothing where the base says the same, and an entry of one's own nothing of what it does not have.
  const goes = Object.keys(fields).filter((key) =>
    isPatch ? isSameData(fields[key], base[key] ?? null) : fields[key] === null,
  );
  const stays = Object.fromEntries(Object.entries(fields).filter(([key]) => !goes.includes(key)));
  // A list that was written anew stays one.
  const isAnew = (key: string) => Array.isArray(document.data[key]);
  const values = isPatch ? patchOf(stays, base, isAnew) : stays;
  return { ...about, before: own.text, text: document.remove({ fields: goes.map((key) => [key]) }).set(values).text };
};

/** Fields as a patch of others says them. */
const patchOf = (fields: Fields, base: Fields, isAnew: (key: string) => boolean = () => false): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, isAnew(key) ? value : smallestPatch(base[key], value)]),
  );

const startPatch = (edition: string, fields: Fields): string =>
  [
    '---\noverlay: patch\n',
    `basedOn: "${edition}"\n`,
    ...Object.entries(fields).map(([key, value]) => fieldAsYaml(key, value)),
    '---\n',
  ].join('');

const fieldsOf = (source: EntrySource | undefined): Fields => (source ? EntryDocument.of(source).data : {});

/** Fields without what is hidden in their lists. */
const withoutHidden = (fields: Fields, hidden: ReadonlyMap<string, string>): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.filter((item) => !hidden.has(String(item))) : value,
    ]),
  );

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
  /** The keys of the terms that the organisation sets itself. */
  ownTerms?: readonly string[];
  /** All entries of the playbook, by id. */
  present: ReadonlyMap<string, EntrySource>;
  /** Hidden entries, each with the file that hides it. */
  hidden: ReadonlyMap<string, string>;
  /** The entry that a patch was written for. */
  baseOf: (own: EntrySource) => EntrySource | undefined;
}

/** An entry that an import writes. */
interface ImportedEntry {
  id: string;
  file: string;
  /** The fields that change. */
  fields: string[];
  /** Terms of the organisation whose values stand in them as plain words, which stay as they were typed. */
  literal: { key: string; value: string }[];
  before: string | undefined;
  text: string;
}

interface ImportPlan {
  entries: ImportedEntry[];
  /** How many entries say already what the file says. */
  unchanged: number;
  problems: Problem[];
}
