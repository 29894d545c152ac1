import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closest } from '../core/closest.ts';
import type { ComposeInput } from '../core/compose.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { compareText, problem } from '../core/problems.ts';
import { COLLECTION_NAMES } from '../core/schema/fields.ts';

const CONTENT = 'content';
const LARGEST = 1024 * 1024;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const EXTENSION = '.mdx';

/** Reads everything that compose needs from the folder `root`. Files that cannot be entries become problems. */
export const readProject = async (root: string): Promise<ComposeInput> => {
  const reader = new ContentReader(root);
  const [playbookFile, publicFiles] = await Promise.all([
    readIfThere(join(root, PLAYBOOK_FILE)),
    listFiles(join(root, 'public')),
    reader.readContent(),
  ]);
  return { playbookFile, publicFiles, sources: reader.sources, found: reader.problems };
};

class ContentReader {
  readonly sources: EntrySource[] = [];
  readonly problems: Problem[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async readContent(): Promise<void> {
    for (const item of await listFolder(join(this.#root, CONTENT))) {
      const file = `${CONTENT}/${item.name}`;
      const isKnown = COLLECTION_NAMES.some((name) => name === item.name);
      if (item.isSymbolicLink()) this.#add('T101', file);
      else if (item.isDirectory() && isKnown) await this.#readCollection(item.name);
      else if (item.isDirectory()) {
        const suggestion = closest(item.name, COLLECTION_NAMES) ?? '';
        this.#add('T105', file, { name: item.name, suggestion, known: COLLECTION_NAMES.join(', ') });
      } else if (item.name !== 'README.md')
        this.#add('T105', file, { name: item.name, suggestion: '', known: COLLECTION_NAMES.join(', ') });
    }
  }

  async #readCollection(collection: string): Promise<void> {
    for (const item of await listFolder(join(this.#root, CONTENT, collection))) {
      const file = `${CONTENT}/${collection}/${item.name}`;
      const slug = item.name.slice(0, -EXTENSION.length);
      if (item.isSymbolicLink()) this.#add('T101', file);
      else if (item.isDirectory()) this.#add('T107', file);
      else if (!item.name.endsWith(EXTENSION))
        this.#add('T106', file, { suggestion: item.name.replace(/(?:\.[^.]*)?$/, EXTENSION) });
      else if (!SLUG.test(slug)) this.#add('T104', file, { name: slug, suggestion: asSlug(slug) });
      else await this.#readEntry(file, `${collection}/${slug}`);
    }
  }

  async #readEntry(file: string, id: string): Promise<void> {
    const path = join(this.#root, file);
    const { size } = await lstat(path);
    if (size > LARGEST) {
      this.#add('T102', file, { size: String(size), limit: String(LARGEST) });
      return;
    }
    const text = decode(await readFile(path));
    if (text === undefined) this.#add('T103', file);
    else this.sources.push({ id, file, text });
  }

  #add(code: Problem['code'], file: string, details?: Record<string, string>): void {
    this.problems.push(problem(code, { file, line: 1, column: 1 }, details));
  }
}

const listFolder = async (folder: string): Promise<Dirent[]> => {
  const items = await readdir(folder, { withFileTypes: true }).catch(absentAs<Dirent[]>([]));
  return items.filter(({ name }) => !name.startsWith('.')).sort((a, b) => compareText(a.name, b.name));
};

const listFiles = async (folder: string, prefix = ''): Promise<string[]> => {
  const items = await listFolder(join(folder, prefix));
  const lists = items.map((item) =>
    item.isDirectory() ? listFiles(folder, `${prefix}${item.name}/`) : [`${prefix}${item.name}`],
  );
  return (await Promise.all(lists)).flat();
};

const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch(absentAs<string | undefined>(undefined));

/** Turns "no such file or folder" into a value; every other error stays one. */
const absentAs =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value;
    throw error;
  };

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const asSlug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
