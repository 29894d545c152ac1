import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPage } from '../core/import/pages/handbook-paths.ts';
import { isPublishable } from '../core/import/pages/link-target.ts';
import type { PageFile } from '../core/import/pages/read-page.ts';
import type { Problem, ProblemCode } from '../core/problems.ts';
import { compareText, problem } from '../core/problems.ts';
import { isPassedOver } from './passed-over.ts';
import { whyUnusable } from './public-files.ts';

const LARGEST = 1024 * 1024;
const DEEPEST = 30;
/** A hidden folder in which GitBook keeps what pages show. */
const PICTURES_OF_GITBOOK = '.gitbook';
/** Folders that hold what programs bring. */
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', 'vendor', '__pycache__']);

/**
 * Reads a folder of pages in Markdown, whatever wrote them, with the paths of the files that they may show. What cannot be a page is a
 * problem, and follows no link: one may lead anywhere, and into itself.
 */
export const readHandbook = async (folder: string, shownPath: (path: string) => string): Promise<HandbookRead> => {
  const reader = new HandbookReader(folder, shownPath);
  await reader.read('', 0);
  return { pages: reader.pages, files: reader.files, problems: reader.problems };
};

class HandbookReader {
  readonly pages: PageFile[] = [];
  readonly files: string[] = [];
  readonly problems: Problem[] = [];
  readonly #folder: string;
  readonly #shownPath: (path: string) => string;

  constructor(folder: string, shownPath: (path: string) => string) {
    this.#folder = folder;
    this.#shownPath = shownPath;
  }

  async read(prefix: string, depth: number): Promise<void> {
    const isTooDeep = depth > DEEPEST;
    if (isTooDeep) this.#add('T108', prefix, { reason: `it lies more than ${DEEPEST} folders deep` });
    for (const item of isTooDeep ? [] : await this.#list(prefix)) {
      const path = prefix + item.name;
      if (item.isSymbolicLink()) this.#add('T101', path);
      else if (item.isDirectory()) await this.read(`${path}/`, depth + 1);
      else if (isPage(path)) await this.#readPage(path);
      else if (isPublishable(path) && (await whyUnusable(join(this.#folder, path))) === undefined)
        this.files.push(path);
    }
  }

  async #list(prefix: string): Promise<Dirent[]> {
    try {
      const items = await readdir(join(this.#folder, prefix), { withFileTypes: true });
      return items
        .filter(({ name }) => name === PICTURES_OF_GITBOOK || (!isPassedOver(name) && !PASSED_OVER.has(name)))
        .sort((a, b) => compareText(a.name, b.name));
    } catch {
      this.#add('T108', prefix, { reason: 'you may not read it', wanted: 'a folder' });
      return [];
    }
  }

  async #readPage(path: string): Promise<void> {
    const file = join(this.#folder, path);
    const status = await lstat(file).catch(() => undefined);
    // Reading a pipe would wait for ever.
    if (!status?.isFile()) this.#add('T108', path, { reason: 'it is not a file' });
    else if (status.size > LARGEST) this.#add('T102', path, { size: String(status.size), limit: String(LARGEST) });
    else {
      const bytes = await readFile(file).catch(() => undefined);
      if (bytes) this.#addPage(path, decode(bytes));
      else this.#add('T108', path, { reason: 'you may not read it' });
    }
  }

  #addPage(path: string, text: string | undefined): void {
    if (text === undefined) this.#add('T103', path);
    else if (text.includes('\0')) this.#add('T108', path, { reason: 'it holds what is no text', wanted: 'a text' });
    else this.pages.push({ path, text });
  }

  #add(code: ProblemCode, path: string, details?: Record<string, string>): void {
    this.problems.push(problem(code, { file: this.#shownPath(path), line: 1, column: 1 }, details));
  }
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return isWide ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

interface HandbookRead {
  pages: PageFile[];
  files: string[];
  problems: Problem[];
}
