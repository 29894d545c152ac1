import { EntryDocument } from './document/entry-document.ts';
import type { EntrySource } from './parse-entry.ts';

/**
 * One step per schema version: `MIGRATIONS[0]` brings an entry from schema 1 to schema 2. A step is added whenever a schema
 * changes in a way that refuses what an edition holds. It is never edited again.
 */
const MIGRATIONS: readonly Migration[] = [];

/** The version of the schemas that this code has; releases record it. */
export const SCHEMA_VERSION = MIGRATIONS.length + 1;

/**
 * Brings an entry of a frozen edition to the schemas of today. A text that cannot be read comes back as it is: compose
 * says what is wrong with it.
 */
export const migrateEntry = (source: EntrySource, from: number, migrations = MIGRATIONS): EntrySource =>
  migrations.slice(from - 1).reduce((before, step) => step(before), EntryDocument.of(source)).source;

/** Brings an entry from one schema version to the next, and leaves alone what it is not about. */
export type Migration = (entry: EntryDocument) => EntryDocument;
