import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { ComposedPlaybook } from '../core/compose.ts';
import type { ComposedEdition } from '../disk/compose-edition.ts';
import type { PageCollections } from '../view/collection.ts';
import type { Shelf } from '../view/shelf.ts';
import { buildSearchIndex, SEARCH_FOLDER } from './search-index.ts';
import type { SearchFiles } from './search-index.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Writes a search bundle beside the pages of every playbook that was rendered; `output` is the folder of the site. */
export const writeSearchIndexes = async ({
  playbook,
  collections,
  editions,
  shelf,
  output,
}: RenderedSite): Promise<void> => {
  const write = async (composed: ComposedPlaybook, folder: string) =>
    writeSearchIndex(await buildSearchIndex(composed, collections), folder);
  const atRoot = shelf.root.edition?.version;
  for (const { about, playbook: frozen } of editions) {
    await write(frozen, join(output, 'editions', about.version));
    if (about.version === atRoot) await write(frozen, output);
  }
  await write(playbook, atRoot === undefined ? output : join(output, 'next'));
};

const writeSearchIndex = async (files: SearchFiles, output: string): Promise<void> => {
  const folder = join(output, SEARCH_FOLDER);
  await rm(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
};

/** The file of a search bundle that an address asks for, with its type; undefined where there is none. */
export const searchFileAt = (files: SearchFiles, path: string): { type: string; content: Uint8Array } | undefined => {
  const content = files.get(path);
  return content && { type: TYPES[extname(path)] ?? 'application/octet-stream', content };
};

interface RenderedSite {
  collections: PageCollections;
  /** The text being written. */
  playbook: ComposedPlaybook;
  /** The editions whose pages were rendered. */
  editions: readonly ComposedEdition[];
  shelf: Shelf;
  output: string;
}
