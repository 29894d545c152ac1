import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import type { ComposedPlaybook } from '../core/compose.ts';
import type { ComposedEdition } from '../disk/compose-edition.ts';
import { itemsIn } from '../disk/items-in.ts';
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
export const beginSearchIndexes = async (
  root: string,
  { playbook, collections, editions, shelf }: RenderedSite,
): Promise<BegunSearch> => {
  const atRoot = shelf.root.edition?.version;
  const bundles = [
    ...editions.map(({ about, playbook: frozen }) => ({ playbook: frozen, place: `editions/${about.version}` })),
    ...editions.filter(({ about }) => about.version === atRoot).map((edition) => ({ ...edition, place: '' })),
    { playbook, place: atRoot === undefined ? '' : 'next' },
  ];
  const code = siteCodeHash() + readFileSync(PAGEFIND, 'utf8');
  const looked = await Promise.all(
    bundles.map(async ({ playbook: text, place }) => {
      const key = createHash('sha256').update(code).update(JSON.stringify(text)).digest('hex');
      const folder = join(root, WORK_FOLDER, 'kept-search', place.replace('/', '-') || 'root');
      const kept = new KeptFiles(folder, { key, parts: [SEARCH_FOLDER] });
      return { kept, place, text, isThere: await kept.has() };
    }),
  );
  const made = Promise.all(
    looked.map(async ({ kept, place, text, isThere }) => {
      if (!isThere) {
        const files = await buildSearchIndex(text, collections);
        await kept.replace((into, before) =>
          writeFiles(files, { folder: join(into, SEARCH_FOLDER), before: join(before, SEARCH_FOLDER) }),
        );
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

/**
 * Writes a bundle. Most files of the one before serve again, as second names of the same files: those of pages that have not
 * changed. To write them anew takes many times as long.
 */
const writeFiles = (files: SearchFiles, { folder, before }: { folder: string; before: string }): void => {
  const known = filesByName(before);
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const path of folders) mkdirSync(path, { recursive: true });
  for (const [path, content] of files) {
    const old = known.get(nameOf(path));
    if (old === undefined || !linkSame(old, { path: join(folder, path), content }))
      writeFileSync(join(folder, path), content);
  }
};

/** The files of a bundle by their names; none where there is no bundle. */
const filesByName = (folder: string): Map<string, string> => {
  const paths = itemsIn(folder)
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
  return new Map(paths.map((path) => [nameOf(relative(folder, path).split(sep).join('/')), path]));
};

/** The path of a file without the folder that is named by the content of the whole bundle. */
const nameOf = (path: string): string => path.slice(path.indexOf('/') + 1);

/** Makes a path a second name of a file, where that has the same bytes and can have one; gives whether it did. */
const linkSame = (file: string, { path, content }: { path: string; content: Uint8Array }): boolean => {
  try {
    if (!readFileSync(file).equals(content)) return false;
    linkSync(file, path);
    return true;
  } catch {
    return false;
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
