import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { ComposedPlaybook } from '../core/compose.ts';
import type { ComposedEdition } from '../disk/compose-edition.ts';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import type { PageCollections } from '../view/collection.ts';
import type { Shelf } from '../view/shelf.ts';
import { siteCodeHash } from './code-hash.ts';
import { KeptFiles } from './kept-files.ts';
import { buildSearchIndex } from './search-index.ts';
import { SEARCH_FOLDER } from './search-names.ts';
import type { SearchFiles } from './search-names.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Names the exact version of Pagefind, which exports no such file itself. */
const PAGEFIND = new URL('../package.json', import.meta.resolve('pagefind'));

/**
 * Begins to make a search bundle for every playbook that is rendered, beside the rendering of its pages: Pagefind is a
 * program of its own. A bundle that was made of the same text before is taken as it was.
 */
export const beginSearchIndexes = (
  root: string,
  { playbook, collections, editions, shelf }: RenderedSite,
): BegunSearch => {
  const atRoot = shelf.root.edition?.version;
  const bundles = [
    ...editions.map(({ about, playbook: frozen }) => ({ playbook: frozen, place: `editions/${about.version}` })),
    ...editions.filter(({ about }) => about.version === atRoot).map((edition) => ({ ...edition, place: '' })),
    { playbook, place: atRoot === undefined ? '' : 'next' },
  ];
  const code = siteCodeHash() + readFileSync(PAGEFIND, 'utf8');
  const made = Promise.all(
    bundles.map(async ({ playbook: text, place }) => {
      const key = createHash('sha256').update(code).update(JSON.stringify(text)).digest('hex');
      const folder = join(root, WORK_FOLDER, 'kept-search', place.replace('/', '-') || 'root');
      const kept = new KeptFiles(folder, { key, parts: [SEARCH_FOLDER] });
      if (!(await kept.has())) {
        const files = await buildSearchIndex(text, collections);
        await kept.replace((into) => writeFiles(files, join(into, SEARCH_FOLDER)));
      }
      return { kept, place };
    }),
  );
  return {
    // What went wrong is told to whoever wants the bundles.
    ended: made.then(nothing, nothing),
    finish: async (output) => {
      for (const { kept, place } of await made) kept.restore(join(output, place));
    },
  };
};

const nothing = (): void => undefined;

const writeFiles = (files: SearchFiles, folder: string): void => {
  for (const path of files.keys()) mkdirSync(dirname(join(folder, path)), { recursive: true });
  for (const [path, content] of files) writeFileSync(join(folder, path), content);
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
  /** The editions whose pages are rendered. */
  editions: readonly ComposedEdition[];
  shelf: Shelf;
}

interface BegunSearch {
  /** Comes when nothing more is made or written, whether it went well or not. */
  ended: Promise<void>;
  /** Puts the search bundles into the finished site in a folder. */
  finish: (output: string) => Promise<void>;
}
