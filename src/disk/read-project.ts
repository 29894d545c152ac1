import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { closest } from '../core/closest.ts';
import type { Collections } from '../core/collection.ts';
import type { ComposeInput } from '../core/compose.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { problem } from '../core/problems.ts';
import { asSlug } from '../core/right-form.ts';
import { partsOf, readWaiting, waitingFor } from '../core/upgrade/waiting.ts';
import { listFolder } from './list-folder.ts';
import { readPublicFiles } from './public-files.ts';
import { readText, unreadable } from './read-text.ts';

const CONTENT = 'content';
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const EXTENSION = '.mdx';
/** What stands before the extension where a conflict is being settled: see `settle-conflict.ts`. */
const MERGE = '.merge';

/**
 * Reads everything that compose needs from the folder `root`, and what waits for a person beside entries. Files that cannot be
 * entries become problems; what waits is only a warning, so that publishing goes on.
 */
export const readProject = async (root: string, collections: Collections): Promise<ProjectRead> => {
  const reader = new ContentReader(root, collections.names);
  const playbookFile = reader.readText(PLAYBOOK_FILE);
  const [{ unpublishable, ...files }] = await Promise.all([readPublicFiles(root), reader.readContent()]);
  const warnings = reader.warnings();
  const { sources, problems, waiting } = reader;
  const found = [...problems, ...unpublishable];
  return { collections, playbookFile, ...files, sources, found, waiting, warnings };
};

/** A project as it lies on the disk. */
export interface ProjectRead extends ComposeInput {
  /** The texts of what waits beside entries, by file. */
  waiting: ReadonlyMap<string, string>;
  /** What a person should know, and what keeps nothing from being published. */
  warnings: readonly Problem[];
}

class ContentReader {
  readonly sources: EntrySource[] = [];
  readonly problems: Problem[] = [];
  readonly waiting = new Map<string, string>();
  readonly #unsettled: Problem[] = [];
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
        const isFolder = item.isDirectory();
        const suggestion = isFolder ? (closest(item.name, this.#collections) ?? '') : '';
        const known = this.#collections.join(', ');
        const advice = isFolder
          ? `move its entries into one of ${known}, and remove it`
          : adviceOnFile(item.name, known);
        this.#add('T105', file, { name: item.name, suggestion, advice });
      }
    }
  }

  /** What waits for a person; to be asked for when everything was read. */
  warnings(): Problem[] {
    const parts = [...this.waiting].flatMap(([file, text]) => this.#partsIn(file, text));
    return [...this.#unsettled, ...parts];
  }

  #partsIn(file: string, text: string): Problem[] {
    const place = { file, line: 1, column: 1 };
    const id = waitingFor(file.slice(CONTENT.length + 1)) ?? '';
    if (!this.sources.some((source) => source.id === id)) return [problem('T977', place, { id })];
    const read = readWaiting(text, file);
    if ('problems' in read) {
      this.problems.push(...read.problems);
      return [];
    }
    return partsOf(read.waiting).map((part) =>
      problem('T976', place, { id, place: part.place, reason: part.message, part: String(part.part) }),
    );
  }

  /** The text of a file; undefined where there is none, and where it cannot be read, which is then a problem. */
  readText(file: string): string | undefined {
    const { text, problem: wrong } = readText(join(this.#root, file), file);
    if (wrong) this.problems.push(wrong);
    return text;
  }

  async #readCollection(collection: string): Promise<void> {
    const items = await this.#list(`${CONTENT}/${collection}`);
    const names = new Set(items.map(({ name }) => name));
    const taken = (name: string) => (names.has(name) ? name : '');
    for (const item of items) {
      const file = `${CONTENT}/${collection}/${item.name}`;
      const slug = item.name.slice(0, -EXTENSION.length);
      if (item.isSymbolicLink()) this.#add('T101', file);
      else if (item.isDirectory()) this.#add('T107', file);
      else if (waitingFor(item.name) !== undefined) {
        const text = this.readText(file);
        if (text !== undefined) this.waiting.set(file, text);
      } else if (!item.name.endsWith(EXTENSION)) {
        const suggestion = withExtension(item.name);
        this.#add('T106', file, { suggestion, taken: taken(suggestion) });
      } else if (isMerge(slug)) {
        const id = `${collection}/${slug.slice(0, -MERGE.length)}`;
        this.#unsettled.push(problem('T973', { file, line: 1, column: 1 }, { id }));
      } else if (!SLUG.test(slug)) {
        const suggestion = asSlug(slug);
        this.#add('T104', file, { name: slug, suggestion, taken: taken(suggestion + EXTENSION) });
      } else {
        const text = this.readText(file);
        if (text !== undefined) this.sources.push({ id: `${collection}/${slug}`, file, text });
      }
    }
  }

  async #list(folder: string): Promise<Dirent[]> {
    try {
      return await listFolder(join(this.#root, folder));
    } catch (error) {
      this.problems.push(unreadable(folder, error));
      return [];
    }
  }

  #add(code: Problem['code'], file: string, details?: Record<string, string>): void {
    this.problems.push(problem(code, { file, line: 1, column: 1 }, details));
  }
}

/** Where a file belongs that stands beside the folders: an entry has a collection, and any other file no place here. */
const adviceOnFile = (name: string, known: string): string => {
  if (name.endsWith(EXTENSION)) return `move it into one of ${known}`;
  return `if it is an entry, rename it to ${withExtension(name)} and move it into one of ${known}; else move it out of content/`;
};

const isMerge = (slug: string): boolean => slug.endsWith(MERGE) && SLUG.test(slug.slice(0, -MERGE.length));

/** `notes.md` as `notes.mdx`. */
const withExtension = (name: string): string => name.replace(/(?:\.[^.]*)?$/, EXTENSION);
