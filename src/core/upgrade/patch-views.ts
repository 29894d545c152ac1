import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import { readTree } from '../body/read-tree.ts';
import type { EntrySchema } from '../collection.ts';
import { bodySource, cutBody } from '../overlay/body-sections.ts';
import type { Section } from '../overlay/body-sections.ts';
import { OPERATIONS } from '../overlay/patch-list.ts';
import { plainFields } from '../overlay/placed.ts';
import { readFrontmatter } from '../overlay/read-overlay.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import { isMapSchema, namingField, schemaOfField, schemaOfItems } from '../overlay/schema-steps.ts';
import type { EntrySource } from '../parse-entry.ts';

/**
 * An entry of an edition as a patch sees it: a file of the same shape as the patch that holds, instead of every value and
 * section that the patch replaces, the one of that entry. Three such files merge like any other: the patch is mine, and
 * what it does not touch plays no part.
 */
export const asPatchSees = (entry: EntrySource, overlay: Overlay, schema: EntrySchema): string => {
  const data = dataOf(entry);
  const { overlay: kind, basedOn, sections } = overlay.yaml.data ?? {};
  const seen = {
    overlay: kind,
    basedOn,
    ...(sections !== undefined && { sections }),
    ...viewOfMap(plainFields(overlay.fields), { entry: data, schema }),
  };
  const body = sectionsSeen(entry, overlay).join('\n\n');
  return `---\n${stringify(seen, { lineWidth: 0 })}---\n${body && `\n${body}\n`}`;
};

/** What an item of a list with this schema is known by: its text, or that of its naming field; undefined where it has no name. */
export const nameOfItem = (item: unknown, list: z.ZodType | undefined): string | undefined => {
  const named = isPlainMap(item) ? item[namingField(list) ?? ''] : item;
  return typeof named === 'string' || typeof named === 'number' ? String(named) : undefined;
};

/** The frontmatter of an entry as data. */
export const dataOf = (entry: EntrySource): Fields => readFrontmatter(entry)?.yaml.data ?? {};

/** The sections of an entry, the text before the first one included, whose id is empty. */
export const sectionsOf = (entry: EntrySource): Section[] => {
  const read = readFrontmatter(entry);
  if (!read) return [];
  const body = bodySource(read.split, entry.file);
  const tree = readTree(body.text);
  return tree ? cutBody(tree, body) : [];
};

/** A section without the empty lines around it. */
export const textOfSection = ({ text, start, end }: Section): string => text.slice(start, end).trim();

export const isPlainMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sectionsSeen = (entry: EntrySource, { source }: Overlay): string[] => {
  const theirs = new Map(sectionsOf(entry).map((section) => [section.id, section]));
  return sectionsOf(source)
    .filter((section) => textOfSection(section) !== '')
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

export type Fields = Record<string, unknown>;

interface Seen<Value> {
  entry: Value;
  schema: z.ZodType | undefined;
}
