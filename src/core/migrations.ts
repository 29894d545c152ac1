import { stringify } from 'yaml';
import type { EntrySource } from './parse-entry.ts';
import { readYaml } from './read-yaml.ts';
import { splitSource } from './source-text.ts';

/**
 * One step per schema version: `MIGRATIONS[0]` brings the frontmatter of an entry from schema 1 to schema 2. A step takes
 * the id of the entry and its frontmatter as plain data, and gives the new frontmatter; it never changes what it is given.
 *
 * A step is added whenever a schema changes in a way that refuses what an edition holds. It is never edited again.
 */
const MIGRATIONS: readonly Migration[] = [];

/** The version of the schemas that this code has; releases record it. */
export const SCHEMA_VERSION = MIGRATIONS.length + 1;

/**
 * Brings an entry of a frozen edition to the schemas of today. A text that cannot be read comes back as it is: compose
 * says what is wrong with it.
 */
export const migrateEntry = (source: EntrySource, from: number, migrations = MIGRATIONS): EntrySource => {
  const steps = migrations.slice(from - 1);
  if (steps.length === 0) return source;
  const split = splitSource(source.text, source.file);
  if ('code' in split) return source;
  const { data } = readYaml(split.frontmatter, { file: source.file, firstLine: split.firstLine });
  if (!data) return source;
  const migrated = steps.reduce((before, step) => step(source.id, before), data);
  if (migrated === data) return source;
  const frontmatter = stringify(migrated, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' });
  return { ...source, text: `---\n${frontmatter}---${split.body.slice(linesIn(split.frontmatter))}` };
};

/** How many empty lines stand before the body for its positions' sake. */
const linesIn = (frontmatter: string): number => frontmatter.split('\n').length;

/** Brings frontmatter from one schema version to the next. */
export type Migration = (id: string, data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
