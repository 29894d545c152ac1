import { titleOf } from '../core/collection.ts';
import type { Collections } from '../core/collection.ts';
import type { UsedFile } from '../core/frozen-files.ts';
import type { ComposedEntry } from '../core/compose.ts';
import { setAt } from '../core/schema/walk.ts';
import type { CommonData } from '../core/schema/entry.ts';
import type { Entry } from '../view/entry.ts';

/** A composed entry as pages know it. */
export const viewEntry = (
  { id, collection, data, files = [], file, words, headings, origin, parts, code }: ComposedEntry,
  collections: Collections,
): Entry => ({
  id,
  slug: id.slice(collection.length + 1),
  collection,
  title: titleOf(data, collections.get(collection).schema),
  data: withPlaces(data, files) as CommonData, // compose has checked it against the collection's schema
  file,
  words,
  hasBody: parts.length > 0 || code !== undefined,
  headings,
  origin,
});

/** Fields that name files with the addresses that these have on the site. */
const withPlaces = (data: ComposedEntry['data'], files: readonly UsedFile[]): ComposedEntry['data'] => {
  const moved = files.filter(({ field, place }) => field && place !== '');
  if (moved.length === 0) return data;
  const copy = structuredClone(data);
  for (const { field = [], path, place } of moved) setAt(copy, field, `/${place}${path}`);
  return copy;
};
