import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import type { EntrySchema } from '../collection.ts';
import { EntryDocument, textOfSection } from '../document/entry-document.ts';
import type { Fields } from '../document/entry-document.ts';
import { OPERATIONS } from '../overlay/patch-list.ts';
import { plainFields } from '../overlay/placed.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import { isMapSchema, namingField, schemaOfField, schemaOfItems } from '../overlay/schema-steps.ts';
import type { EntrySource } from '../parse-entry.ts';
import { isPlainMap } from '../plain-data.ts';

/**
 * An entry of an edition as a patch sees it: a file of the same shape as the patch that holds, instead of every value and
 * section that the patch replaces, the one of that entry. Three such files merge like any other: the patch is mine, and
 * what it does not touch plays no part. `own` are sections that the patch has whatever the entry says under their names.
 */
export const asPatchSees = (
  entry: EntrySource,
  overlay: Overlay,
  { schema, own = new Set() }: { schema: EntrySchema; own?: ReadonlySet<string> },
): string => {
  const { data } = EntryDocument.of(entry);
  const { overlay: kind, basedOn, sections } = overlay.yaml.data ?? {};
  const seen = {
    overlay: kind,
    basedOn,
    ...(sections !== undefined && { sections }),
    ...viewOfMap(plainFields(overlay.fields), { entry: data, schema }),
  };
  const body = sectionsSeen(entry, overlay, own).join('\n\n');
  return `---\n${stringify(seen, { lineWidth: 0 })}---\n${body && `\n${body}\n`}`;
};

/** What an item of a list with this schema is known by: its text, or that of its naming field; undefined where it has no name. */
export const nameOfItem = (item: unknown, list: z.ZodType | undefined): string | undefined => {
  const named = isPlainMap(item) ? item[namingField(list) ?? ''] : item;
  return typeof named === 'string' || typeof named === 'number' ? String(named) : undefined;
};

const sectionsSeen = (entry: EntrySource, { source }: Overlay, own: ReadonlySet<string>): string[] => {
  const known = EntryDocument.of(entry).sections.filter(({ id }) => !own.has(id));
  const theirs = new Map(known.map((section) => [section.id, section]));
  return EntryDocument.of(source)
    .sections.filter((section) => textOfSection(section) !== '')
    .map((section) => textOfSection(theirs.get(section.id) ?? section));
};

const viewOfMap = (patch: Fields, { entry, schema }: Seen<Fields>): Fields =>
  Object.fromEntries(
    Object.entries(patch).flatMap(([key, value]) => {
      const own = Object.hasOwn(entry, key) ? entry[key] : undefined;
      const seen = viewOf(value, { entry: own, schema: schemaOfField(schema, key) });
      return seen === undefined ? [] : [[key, seen]];
    }),
  );

/** What an entry has instead of one value of the patch; undefined where it has nothing. */
const viewOf = (patch: unknown, { entry, schema }: Seen<unknown>): unknown => {
  // That it goes away is said in the patch alone.
  if (patch === null) return null;
  if (!isPlainMap(patch)) return entry;
  const items = schemaOfItems(schema);
  if (Array.isArray(entry) || (entry === undefined && items)) return viewOfList(patch, { entry: entry ?? [], schema });
  if (isPlainMap(entry)) return viewOfMap(patch, { entry, schema });
  return isMapSchema(schema) || !hasOperation(patch) ? entry : patch;
};

const viewOfList = (patch: Fields, { entry, schema }: Seen<unknown>): Fields => {
  const { change } = patch;
  if (!isPlainMap(change) || !Array.isArray(entry)) return patch;
  const changed = Object.entries(change).map(([name, value]) => {
    const item: unknown = entry.find((candidate) => nameOfItem(candidate, schema) === name);
    return [
      name,
      isPlainMap(item) && isPlainMap(value) ? viewOfMap(value, { entry: item, schema: schemaOfItems(schema) }) : value,
    ];
  });
  return { ...patch, change: Object.fromEntries(changed) };
};

const hasOperation = (patch: Fields): boolean => OPERATIONS.some((operation) => Object.hasOwn(patch, operation));

interface Seen<Value> {
  entry: Value;
  schema: z.ZodType | undefined;
}
