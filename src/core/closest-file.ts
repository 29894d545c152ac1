import { decoded } from './address.ts';
import { closest } from './closest.ts';
import type { FileContext } from './frozen-files.ts';

/** The address of the file that a wrong one most likely means: without its first slash, in other case, in another folder, or misspelt. */
export const closestFile = (url: string, { publicFiles, frozen }: FileContext): string | undefined => {
  const carried = frozen?.editions.get(frozen.edition)?.paths ?? [];
  const known = [...publicFiles, ...carried];
  const path = decoded(url).replace(/^(?:\.{0,2}\/)*(?:public\/)?/, '');
  const name = nameOf(path);
  const found =
    known.find((other) => other === path) ??
    known.find((other) => other.toLowerCase() === path.toLowerCase()) ??
    (name === '' ? undefined : known.find((other) => nameOf(other) === name)) ??
    (path.length > LONGEST ? undefined : closest(path, known));
  return found === undefined ? undefined : `/${encodeURI(found)}`;
};

/** The same for a link or a picture of a body, of which one without an ending means no file; empty where none is near. */
export const fileLike = (url: string, context: FileContext): string =>
  /\.\w+$/.test(url) && !/^[^/]*:/.test(url) ? (closestFile(url, context) ?? '') : '';

/** No path that somebody has misspelt is longer. */
const LONGEST = 200;

const nameOf = (path: string): string => (path.split('/').at(-1) ?? '').toLowerCase();
