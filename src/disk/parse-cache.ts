import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { CollectionDefinition, Collections } from '../core/collection.ts';
import type { EntryContext, EntrySource, ParsedEntry } from '../core/parse-entry.ts';
import { parseEntry } from '../core/parse-entry.ts';
import { readKept, writeKept } from './kept-json.ts';
import { sha256 } from './sha256.ts';

/** The code that reads entries. */
const FOLDERS = ['core', 'collections'].map((name) => join(import.meta.dirname, '..', name));
/** Names the exact versions of the parsers. */
const PACKAGE = join(import.meta.dirname, '..', '..', 'package.json');

/** Of so many entries that serve, one that was parsed anew is worth writing them all. */
const WORTH_WRITING = 20;

/** A `parseEntry` that remembers, by content hash, what it read in this and in earlier runs. */
export const createParseCache = async (file: string): Promise<ParseCache> => {
  // Each entry of it has the code that read it in its own key.
  let kept: ReadonlyMap<string, ParsedEntry> = new Map((await readKept(file, '')) as Kept | undefined);
  let used = new Map<string, ParsedEntry>();
  let parsed = 0;
  return {
    parse: (source, context) => {
      const key = keyOf(source, context);
      let entry = kept.get(key) ?? used.get(key);
      if (!entry) {
        entry = parseEntry(source, context);
        parsed++;
      }
      used.set(key, entry);
      return entry;
    },
    save: async () => {
      // Nothing was used where playbook.yaml could not be read: what is kept will serve again.
      if (used.size === 0) return;
      const gone = kept.size + parsed - used.size;
      kept = used;
      used = new Map();
      if ((parsed + gone) * WORTH_WRITING <= kept.size) return;
      parsed = 0;
      await writeKept(file, '', [...kept]);
    },
  };
};

const keyOf = (source: EntrySource, context: EntryContext): string => {
  const { id, file, text, basedOn = '' } = source;
  return sha256([contextHash(context), id, file, text, basedOn, ...filesOfLines(source, context)].join('\0'));
};

/** Where the lines of a text were written that is from more than one file: that decides between two files of one path. */
const filesOfLines = (
  { text, placeOf }: EntrySource,
  { frozen, publicFiles, unusableFiles }: EntryContext,
): string[] => {
  const isInPublic = (path: string) => publicFiles.has(path) || unusableFiles?.has(path);
  const carried = [...(frozen?.editions.values() ?? [])];
  if (!placeOf || !carried.some(({ paths }) => [...paths].some(isInPublic))) return [];
  return text.split('\n').map((_, index) => placeOf({ line: index + 1, column: 1 }).file);
};

const contextHashes = new WeakMap<EntryContext, string>();
const contextHash = (context: EntryContext): string => {
  const known = contextHashes.get(context);
  if (known) return known;
  const { collections, settings, publicFiles, unusableFiles = new Map<string, string>(), frozen } = context;
  const carried = [...(frozen?.editions ?? [])].map(([version, { place, paths }]) => [version, place, [...paths]]);
  const files = [[...publicFiles].sort(), [...unusableFiles].sort(), frozen?.edition, carried];
  const hash = sha256(JSON.stringify([codeHash(collections), settings, files]));
  contextHashes.set(context, hash);
  return hash;
};

let hashOfCode: string | undefined;

const hashes = new WeakMap<Collections, string>();

/** The hash of the code that reads, ours and that of others: a change of it makes everything kept unusable. */
export const codeHash = (collections: Collections): string => {
  const hash =
    hashes.get(collections) ??
    sha256(
      [
        (hashOfCode ??= hashOfFiles()),
        collections.code,
        ...collections.pages,
        // What ours ask for is in our code.
        ...(collections.code === '' ? [] : collections.all.map(describe)),
      ].join('\0'),
    );
  hashes.set(collections, hash);
  return hash;
};

const hashOfFiles = (): string =>
  sha256([PACKAGE, ...filesOfCode()].map((path) => readFileSync(path, 'utf8')).join('\0'));

/** What a collection of somebody else's asks of its entries, whose code is not among ours. */
const describe = ({ name, schema }: CollectionDefinition): string =>
  `${name} ${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))}`;

const filesOfCode = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]s$/.test(name) && !name.includes('.test.'))
      .sort()
      .map((name) => join(folder, name)),
  );

/** Remembers from one call of `save` to the next. */
export interface ParseCache {
  parse: (source: EntrySource, context: EntryContext) => ParsedEntry;
  /** Keeps what was used since the last time, in memory, and in the file where enough of it is new. */
  save: () => Promise<void>;
}

/** What `save` writes. */
type Kept = [string, ParsedEntry][];
