import { composeBody, UNREAD } from './body/compose-body.ts';
import type { ComposedBody } from './body/compose-body.ts';
import { composeTrusted } from './body/compose-trusted.ts';
import { closest } from './closest.ts';
import { closestFile } from './closest-file.ts';
import { collectionOf } from './collection.ts';
import type { CollectionDefinition, Collections } from './collection.ts';
import { conflictsIn } from './conflict-markers.ts';
import { fileFinder } from './frozen-files.ts';
import type { FileContext, TextOrigin, UsedFile } from './frozen-files.ts';
import { idOf, isOnPage, rowIds, takenIds } from './page-ids.ts';
import type { Place, Problem } from './problems.ts';
import { problem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlResult } from './read-yaml.ts';
import type { PlaybookSettings } from './schema/playbook.ts';
import { setAt, walkFields } from './schema/walk.ts';
import type { Field } from './schema/walk.ts';
import { splitSource } from './source-text.ts';
import { resolveTermsIn } from './terms.ts';
import { typographic } from './typography.ts';
import { fieldPath, validate } from './validate.ts';

/** Reads one entry by itself: everything that can be said without knowing the other entries. */
export const parseEntry = (source: EntrySource, context: EntryContext): ParsedEntry => {
  const { id, file, text, basedOn, placeOf } = source;
  const { collections, settings, publicFiles, unusableFiles, frozen } = context;
  const collection = collectionOf(id);
  const definition = collections.get(collection);
  const { schema } = definition;
  const empty = { id, collection, file, data: undefined, references: [], ...UNREAD };
  const split = splitSource(text, file);
  // What else is wrong there comes of them.
  const conflicts = conflictsIn(text, file);
  if ('code' in split) return { ...empty, problems: conflicts.length > 0 ? conflicts : [split] };

  const yaml = readYaml(split.frontmatter, { file, firstLine: split.firstLine });
  const read = readFrontmatter(yaml, { definition, source, context });
  const compose = settings.content.mdx === 'trusted' ? composeTrusted : composeBody;
  const body = compose(split.body, {
    file,
    basedOn,
    placeOf,
    terms: settings.terms,
    language: settings.language,
    collections,
    components: collections.components,
    publicFiles,
    unusableFiles,
    frozen,
    isPart: definition.bodyIsPart,
    takenIds: new Set([...takenIds(definition), ...rowIds(read.data ?? {}, schema)]),
  });
  const files = [...read.files, ...body.files];
  const problems = conflicts.length > 0 ? conflicts : [...read.problems, ...body.problems];
  return { ...empty, ...body, ...read, files, problems };
};

const readFrontmatter = (yaml: YamlResult, { definition, source, context }: FrontmatterContext): FrontmatterResult => {
  const unread = { data: undefined, references: [], files: [] };
  if (yaml.problems.length > 0) return { ...unread, problems: [...yaml.problems, ...yaml.lost] };
  const { schema } = definition;
  const result = validate(schema, yaml);
  if ('problems' in result) return { ...unread, problems: [...result.problems, ...yaml.lost] };

  // In the order of the one who wrote it: that of the schema's fields says nothing.
  const data = inOrderOf(result.data, yaml.data) as Record<string, unknown>;
  const { settings } = context;
  const findFile = fileFinder(source, context);
  const references: EntryReference[] = [];
  const files: UsedFile[] = [];
  const problems: Problem[] = [...yaml.lost];
  for (const field of [...walkFields(schema, data)]) {
    const place = yaml.at(field.path);
    if (field.kind === 'reference') references.push(asReference(field, place));
    else if (field.kind === 'file') {
      const path = field.value.slice(1);
      const file = findFile(path, place.line);
      if (file) files.push({ ...file, field: field.path });
      else problems.push(missingFile(field.value, place, context));
    } else if (field.kind === 'listed') problems.push(...checkListed(field, place, settings));
    else problems.push(...resolveProse(field, place, { data, settings }));
  }
  problems.push(...doubleIds(data, yaml, definition));
  return { data, references, files, problems };
};

const asReference = ({ path, value, isSymmetric, isReflexive }: Field & { kind: 'reference' }, place: Place) => ({
  path: fieldPath(path),
  value,
  place,
  ...(isSymmetric && { isSymmetric }),
  ...(isReflexive && { isReflexive }),
});

const missingFile = (value: string, place: Place, context: EntryContext): Problem => {
  const reason = context.unusableFiles?.get(value.slice(1));
  if (reason !== undefined) return problem('T523', place, { value, reason });
  return problem('T524', place, { value, suggestion: closestFile(value, context) ?? '' });
};

/** A copy of data with the keys of its maps in the order of other data of the same shape. */
const inOrderOf = (data: unknown, written: unknown): unknown => {
  if (Array.isArray(data)) return data.map((item, index) => inOrderOf(item, asMap(written)[index]));
  if (typeof data !== 'object' || data === null) return data;
  const order = asMap(written);
  const keys = [...Object.keys(order).filter((key) => Object.hasOwn(data, key)), ...Object.keys(data)];
  return Object.fromEntries([...new Set(keys)].map((key) => [key, inOrderOf(asMap(data)[key], order[key])]));
};

const asMap = (value: unknown): Record<string | number, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>) : {};

const resolveProse = (
  field: Field,
  place: Place,
  { data, settings }: { data: unknown; settings: PlaybookSettings },
) => {
  const { text, wrong } = resolveTermsIn(field.value, settings.terms, settings.language);
  setAt(data, field.path, typographic(text, settings.language));
  return wrong.map(({ wrong: code, details }) => problem(code, place, details));
};

const checkListed = (field: Field & { kind: 'listed' }, place: Place, settings: PlaybookSettings): Problem[] => {
  const known = Object.keys(settings[field.table]);
  if (known.includes(field.value)) return [];
  const details = { value: field.value, table: field.table, known: known.join(', ') };
  return [
    problem('T306', place, { ...details, path: fieldPath(field.path), suggestion: closest(field.value, known) ?? '' }),
  ];
};

/** Rows and statements carry ids that links and saved answers use: each must be the only one of its name. */
const doubleIds = (data: Record<string, unknown>, yaml: YamlResult, definition: CollectionDefinition): Problem[] => {
  const problems: Problem[] = [];
  const taken = takenIds(definition);
  for (const [key, list] of Object.entries(data)) {
    if (!Array.isArray(list)) continue;
    // Rows stand on the page under their ids; other ids do not.
    const seen = new Set(isOnPage(definition.schema.shape[key]) ? taken : []);
    for (const [index, id] of list.map(idOf).entries()) {
      if (id === undefined) continue;
      if (seen.has(id)) problems.push(problem('T407', yaml.at([key, index, 'id']), { value: id }));
      seen.add(id);
    }
  }
  return problems;
};

interface FrontmatterContext {
  definition: CollectionDefinition;
  source: EntrySource;
  context: EntryContext;
}

interface FrontmatterResult {
  data: Record<string, unknown> | undefined;
  references: EntryReference[];
  files: UsedFile[];
  problems: Problem[];
}

/** The text of an entry, and where it comes from. */
export interface EntrySource extends TextOrigin {
  /** `<collection>/<slug>`. */
  id: string;
  text: string;
}

/** What reading an entry depends on besides its own text. */
export interface EntryContext extends FileContext {
  collections: Collections;
  settings: PlaybookSettings;
}

/** A field that names another entry. */
export interface EntryReference {
  path: string;
  value: string;
  place: Place;
  /** Whether the other entry must name this one too. */
  isSymmetric?: true;
  /** Whether an entry may name itself here. */
  isReflexive?: true;
}

/** One entry, read by itself; plain data, so that it can be kept in a cache. */
export interface ParsedEntry extends ComposedBody {
  id: string;
  collection: string;
  file: string;
  /** The checked frontmatter with terms resolved; undefined where there were problems in it. */
  data: Record<string, unknown> | undefined;
  references: EntryReference[];
}
