import { compareText } from '../../problems.ts';
import { folderFor, isPublishable } from './link-target.ts';
import { safeName } from './page-slugs.ts';

/** Where the files of a handbook would lie in `public/`; of those with one name, the first by its path has it. */
export const copyPlaces = (files: readonly string[]): Map<string, string> => {
  const places = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files.filter(isPublishable).toSorted(compareText)) {
    const wanted = `${folderFor(file)}/pages/${safePath(file)}`;
    let place = wanted;
    for (let count = 2; taken.has(place); count++) place = wanted.replace(/(\.\w+)$/, `-${count}$1`);
    taken.add(place);
    places.set(file, place);
  }
  return places;
};

/** A path that every system and every address can have. */
const safePath = (path: string): string => {
  const [, base = '', ending = ''] = /^(.*?)(\.\w+)$/.exec(path) ?? [];
  const steps = base.split('/').map((step) => safeName(step) || 'file');
  return steps.join('/') + ending.toLowerCase();
};
