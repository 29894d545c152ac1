import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { LARGEST_FILE } from '../core/frozen-files.ts';
import type { Problem } from '../core/problems.ts';
import { problem } from '../core/problems.ts';
import { listFolder } from './list-folder.ts';

/** The folder of a project whose files are published as they are. */
export const PUBLIC = 'public';

const A_LINK = 'it is a link';
const NO_FILE = 'it is not a file';

/** The files in `public/` that entries can name, what else lies there, with the reason why they cannot, and what nobody can publish. */
export const readPublicFiles = async (root: string): Promise<PublicFiles> => {
  const found = await listFiles(join(root, PUBLIC));
  return {
    unpublishable: found.flatMap(([path, reason]) => unpublishable(`${PUBLIC}/${path}`, reason) ?? []),
    publicFiles: found.flatMap(([path, reason]) => (reason === undefined ? [path] : [])),
    unusableFiles: new Map(found.flatMap(([path, reason]) => (reason === undefined ? [] : [[path, reason]]))),
  };
};

/** A link may lead out of the project or into itself, and a pipe never ends. A large file is published, and only frozen with no edition. */
const unpublishable = (file: string, reason: string | undefined): Problem | undefined => {
  const place = { file, line: 1, column: 1 };
  if (reason === A_LINK) return problem('T101', place);
  return reason === NO_FILE ? problem('T108', place, { reason }) : undefined;
};

const listFiles = async (folder: string, prefix = ''): Promise<Found[]> => {
  const items = await listFolder(join(folder, prefix));
  const lists = items.map(async (item): Promise<Found[]> => {
    const path = prefix + item.name;
    if (item.isDirectory()) return listFiles(folder, `${path}/`);
    return [[path, await whyUnusable(join(folder, path))]];
  });
  return (await Promise.all(lists)).flat();
};

/** Why nobody can freeze what lies at a path: a link may lead anywhere, and whoever reads a pipe waits for ever. */
export const whyUnusable = async (path: string): Promise<string | undefined> => {
  const status = await lstat(path).catch(() => undefined);
  if (!status) return 'it is gone';
  if (status.isSymbolicLink()) return A_LINK;
  if (!status.isFile()) return NO_FILE;
  return status.size > LARGEST_FILE ? `it is ${status.size} bytes long` : undefined;
};

type Found = [path: string, reason: string | undefined];

interface PublicFiles {
  unpublishable: readonly Problem[];
  publicFiles: readonly string[];
  unusableFiles: ReadonlyMap<string, string>;
}
