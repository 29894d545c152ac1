import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ComposedPlaybook } from '../core/compose.ts';
import type { EmittedFile } from '../core/emit.ts';
import type { ReleaseRecord } from '../core/schema/release.ts';
import type { ComposedEdition } from '../disk/compose-edition.ts';
import { composedFolder } from '../disk/project.ts';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import type { WriteSummary } from '../disk/write-tree.ts';
import { writeTree } from '../disk/write-tree.ts';
import { entryFile } from './entry-file.ts';

/**
 * Writes what Astro's collections read: the composed tree, those of the editions to be rendered, and the records of them all;
 * and takes away the trees of other editions. Without a playbook its tree stays as it was. Adds to `changed` the paths, from
 * the root, of the files that changed or went away, also where it cannot write them all.
 */
export const writeTrees = async (
  root: string,
  { playbook, editions, records }: Trees,
  changed = new Set<string>(),
): Promise<void> => {
  const folders = join(root, WORK_FOLDER, 'editions');
  const wanted = new Set(editions.map(({ about }) => about.version));
  const present = await readdir(folders).catch(() => []);
  for (const name of present) if (!wanted.has(name)) await rm(join(folders, name), { recursive: true, force: true });

  const note = (folder: string, { written, removed }: WriteSummary) => {
    for (const path of [...written, ...removed]) changed.add(relative(root, join(folder, path)));
  };
  const content = composedFolder(root);
  if (playbook) note(content, await writeTree(content, playbook.entries.map(entryFile)));
  for (const edition of editions) {
    const folder = join(folders, edition.about.version);
    note(folder, await writeTree(folder, edition.playbook.entries.map(entryFile)));
  }
  const releases = join(root, WORK_FOLDER, 'releases');
  note(releases, await writeTree(releases, [...records].map(asFile)));
};

const asFile = ([name, record]: [string, ReleaseRecord]): EmittedFile => ({
  path: `${name}.json`,
  text: JSON.stringify(record),
});

interface Trees {
  playbook?: ComposedPlaybook | undefined;
  editions: readonly ComposedEdition[];
  records: ReadonlyMap<string, ReleaseRecord>;
}
