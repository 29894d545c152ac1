import type { EditionFile } from './schema/edition.ts';
import type { FieldPath } from './schema/walk.ts';
import type { Place } from './problems.ts';

/** The folder of an edition that holds the files of `public/` which its entries name, by the same paths. */
export const FILES_FOLDER = 'files/';

/** So many bytes a file may have that an entry names: every edition carries it. */
export const LARGEST_FILE = 16 * 1024 * 1024;

/** The files that an edition carries, by their paths in `public/`. */
export const carriedFiles = ({ files }: Pick<EditionFile, 'files'>): string[] =>
  Object.keys(files)
    .filter((path) => path.startsWith(FILES_FOLDER))
    .map((path) => path.slice(FILES_FOLDER.length));

/** Where a site has the files of one of its own editions: a path from its root. */
export const placeOfEdition = (version: string): string => `editions/${version}/${FILES_FOLDER}`;

/** Where a site has the files of an edition that its playbook builds on. */
export const placeOfBase = (version: string): string => `base/${version}/`;

const PLACE = /^(?:editions\/[\d.]+\/files|base\/[\d.]+)\//;

/** The path of a file as entries write it, whichever edition it is of. */
export const withoutPlace = (path: string): string => path.replace(PLACE, '');

/** What editions carry, as entries of one of them, or of a playbook that builds on them, see it. */
export const frozenFiles = (
  edition: string,
  editions: readonly Pick<EditionFile, 'version' | 'files'>[],
  placeOf: (version: string) => string,
): FrozenFiles => ({
  edition,
  editions: new Map(
    editions.map((file) => [file.version, { place: placeOf(file.version), paths: new Set(carriedFiles(file)) }]),
  ),
});

/**
 * Which file an entry names in a line of its text: the text of an edition has the file of that edition, the text of an
 * organisation the one in `public/`, or else that of the edition it was written for. Undefined where there is none.
 */
export const fileFinder =
  ({ file, basedOn, placeOf }: TextOrigin, { frozen, publicFiles, unusableFiles }: FileContext) =>
  (path: string, line: number): UsedFile | undefined => {
    const carried = frozen?.editions.get(basedOn ?? frozen.edition);
    const isOwn = (placeOf?.({ line, column: 1 }).file ?? file).startsWith('content/');
    const isInPublic = publicFiles.has(path) || unusableFiles?.has(path) === true;
    if (carried?.paths.has(path) && !(isOwn && isInPublic)) return { path, place: carried.place };
    return publicFiles.has(path) ? { path, place: '' } : undefined;
  };

/** Whose text an entry is. */
export interface TextOrigin {
  /** The path of its file from the project's root. */
  file: string;
  /** The edition that it was written for, where that is another than the base. */
  basedOn?: string | undefined;
  /** Where each of its positions was written, where that is in more than one file. */
  placeOf?: ((position: { line: number; column: number }) => Place) | undefined;
}

/** The files that a playbook has. */
export interface FileContext {
  /** Files under `public/`, by path. */
  publicFiles: ReadonlySet<string>;
  /** What lies there and no entry can name, with the reason. */
  unusableFiles?: ReadonlyMap<string, string> | undefined;
  /** What editions carry. */
  frozen?: FrozenFiles | undefined;
}

/** The files of editions, by version. */
export interface FrozenFiles {
  /** The edition whose text it is, unless an entry says that it was written for another. */
  edition: string;
  editions: ReadonlyMap<string, { place: string; paths: ReadonlySet<string> }>;
}

/** A file that an entry names. */
export interface UsedFile {
  /** Its path in `public/`, or in the files of an edition. */
  path: string;
  /** What stands before its path in addresses of the site: nothing where it is in `public/`. */
  place: string;
  /** The field that names it; none where the body does. */
  field?: FieldPath;
}
