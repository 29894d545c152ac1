import { join } from 'node:path';
import { filesIn } from '../core/brand.ts';
import type { BrandFile } from '../core/brand.ts';
import type { ComposedPlaybook } from '../core/compose.ts';
import { FILES_FOLDER, placeOfBase, withoutPlace } from '../core/frozen-files.ts';
import type { UsedFile } from '../core/frozen-files.ts';
import { compareText } from '../core/problems.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import type { Base } from './base-edition.ts';
import { EDITIONS_FOLDER } from './editions.ts';
import { PUBLIC } from './public-files.ts';

/** The files that the entries of a playbook name, and its brand does, each once, and where each lies on the disk. */
export const usedFiles = (
  root: string,
  { entries, settings }: ComposedPlaybook,
  base: Pick<Base, 'folder' | 'known'> | undefined,
): FileOnDisk[] => {
  const all = [...entries.flatMap(({ files = [] }) => files), ...filesOf(settings)];
  const used = new Map(all.map((file) => [file.place + file.path, file]));
  const find = finderOf(root, base);
  return [...used].sort(([a], [b]) => compareText(a, b)).map(([, file]) => find(file));
};

/** The files that a brand names, whether they are there or not. */
export const brandFilesOnDisk = (
  root: string,
  settings: PlaybookSettings,
  base: Pick<Base, 'folder' | 'known'> | undefined,
): (FileOnDisk & Pick<BrandFile, 'kind'>)[] => {
  const find = finderOf(root, base);
  return filesIn(settings.brand).map(({ address, kind }) => ({ ...find(placed(address)), kind }));
};

const finderOf = (root: string, base: Pick<Base, 'folder' | 'known'> | undefined) => {
  const folders = new Map(
    base?.known.map((version) => [placeOfBase(version), join(base.folder, EDITIONS_FOLDER, version, FILES_FOLDER)]),
  );
  return ({ path, place }: Pick<UsedFile, 'path' | 'place'>): FileOnDisk => ({
    address: place + path,
    path,
    place,
    onDisk: join(folders.get(place) ?? join(root, PUBLIC), path),
  });
};

const filesOf = ({ brand }: PlaybookSettings): UsedFile[] => filesIn(brand).map(({ address }) => placed(address));

/** A file by its address, which begins with a slash. */
const placed = (address: string): UsedFile => {
  const path = withoutPlace(address.slice(1));
  return { path, place: address.slice(1, address.length - path.length) };
};

/** A file that entries name. */
export interface FileOnDisk extends Omit<UsedFile, 'field'> {
  /** Its address, from the root of the site. */
  address: string;
  onDisk: string;
}
