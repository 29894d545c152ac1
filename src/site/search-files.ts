import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { ComposedPlaybook } from '../core/compose.ts';
import { buildSearchIndex, SEARCH_FOLDER } from './search-index.ts';
import type { SearchFiles } from './search-index.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Writes the search bundle of a playbook beside its pages; `output` is the folder that holds them. */
export const writeSearchIndex = async (playbook: ComposedPlaybook, output: string): Promise<void> => {
  const files = await buildSearchIndex(playbook);
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
