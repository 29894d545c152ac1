import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closest } from '../core/closest.ts';
import type { Collections } from '../core/collection.ts';
import type { ComposeInput } from '../core/compose.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { compareText, problem } from '../core/problems.ts';
import { isPassedOver } from './passed-over.ts';

const CONTENT = 'content';
const LARGEST = 1024 * 1024;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const EXTENSION = '.mdx';
/** What stands before the extension where a conflict is being settled: see `settle-conflict.ts`. */
const MERGE = '.merge';

/** Reads everything that compose needs from the folder `root`. Files that cannot be entries become problems. */
export const readProject = async (root: string, collections: Collections): Promise<ComposeInput> => {
  const reader = new ContentReader(root, collections.names);
  const [playbookFile, publicFiles] = await Promise.all([
    reader.readText(PLAYBOOK_FILE),
    listFiles(join(root, 'public')),
    reader.readContent(),
  ]);
  return { collections, playbookFile, publicFiles, sources: reader.sources, found: reader.problems };
};

class ContentReader {
  readonly sources: EntrySource[] = [];
  readonly problems: Problem[] = [];
  readonly #root: string;
  readonly #collections: readonly string[];

  constructor(root: string, collections: readonly string[]) {
    this.#root = root;
    this.#collections = collections;
  }

  async readContent(): Promise<void> {
    for (const item of await this.#list(CONTENT)) {
      const file = `${CONTENT}/${item.name}`;
      const isKnown = this.#collections.includes(item.name);
      if (item.isSymbolicLink()) this.#add('T101', file);
      else if (item.isDirectory() && isKnown) await this.#readCollection(item.name);
      else if (item.isDirectory() || item.name !== 'README.md') {
        const suggestion = item.isDirectory() ? (closest(item.name, this.#collections) ?? '') : '';
        this.#add('T105', file, { name: item.name, suggestion, known: this.#collections.join(', ') });
      }
    }
  }

  /** The text of a file; undefined where there is none, and where it cannot be read, which is then a problem. */
  async readText(file: string): Promise<string | undefined> {
    const path = join(this.#root, file);
    try {
      const status = await lstat(path);
      // Reading a pipe would wait for ever.
      if (!status.isFile() && !status.isSymbolicLink()) this.#add('T108', file, { reason: 'it is not a file' });
      else if (status.size > LARGEST) this.#add('T102', file, { size: String(status.size), limit: String(LARGEST) });
      else return this.#decode(file, await readFile(path));
    } catch (error) {
      if (!isAbsent(error)) this.#addUnreadable(file, error);
    }
    return undefined;
  }

  async #readCollection(collection: string): Promise<void> {
    for (const item of await this.#list(`${CONTENT}/${collection}`)) {
      const file = `${CONTENT}/${collection}/${item.name}`;
      const slug = item.name.slice(0, -EXTENSION.length);
      if (item.isSymbolicLink()) this.#add('T101', file);
      else if (item.isDirectory()) this.#add('T107', file);
      else if (!item.name.endsWith(EXTENSION)) this.#add('T106', file, { suggestion: withExtension(item.name) });
      else if (isMerge(slug)) this.#add('T973', file, { id: `${collection}/${slug.slice(0, -MERGE.length)}` });
      else if (!SLUG.test(slug)) this.#add('T104', file, { name: slug, suggestion: asSlug(slug) });
      else {
        const text = await this.readText(file);
        if (text !== undefined) this.sources.push({ id: `${collection}/${slug}`, file, text });
      }
    }
  }

  async #list(folder: string): Promise<Dirent[]> {
    try {
      return await listFolder(join(this.#root, folder));
    } catch (error) {
      this.#addUnreadable(folder, error);
      return [];
    }
  }

  #decode(file: string, bytes: Uint8Array): string | undefined {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      this.#add('T103', file);
      return undefined;
    }
  }

  #addUnreadable(file: string, error: unknown): void {
    // "EACCES: permission denied, open '/…'": the place is named already.
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(', ');
    this.#add('T108', file, { reason });
  }

  #add(code: Problem['code'], file: string, details?: Record<string, string>): void {
    this.problems.push(problem(code, { file, line: 1, column: 1 }, details));
  }
}

const listFolder = async (folder: string): Promise<Dirent[]> => {
  const items = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  return items.filter(({ name }) => !isPassedOver(name)).sort((a, b) => compareText(a.name, b.name));
};

const listFiles = async (folder: string, prefix = ''): Promise<string[]> => {
  const items = await listFolder(join(folder, prefix));
  const lists = items.map(async (item) =>
    item.isDirectory() ? listFiles(folder, `${prefix}${item.name}/`) : [`${prefix}${item.name}`],
  );
  return (await Promise.all(lists)).flat();
};

const isMerge = (slug: string): boolean => slug.endsWith(MERGE) && SLUG.test(slug.slice(0, -MERGE.length));

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** `notes.md` as `notes.mdx`. */
const withExtension = (name: string): string => name.replace(/(?:\.[^.]*)?$/, EXTENSION);

const asSlug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
