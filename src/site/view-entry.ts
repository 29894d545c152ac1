import { titleOf } from '../core/collection.ts';
import type { Collections } from '../core/collection.ts';
import type { ComposedEntry } from '../core/compose.ts';
import type { CommonData } from '../core/schema/entry.ts';
import type { Entry } from '../view/entry.ts';

/** A composed entry as pages know it. */
export const viewEntry = (
  { id, collection, data, file, words, headings, origin }: ComposedEntry,
  collections: Collections,
): Entry => ({
  id,
  slug: id.slice(collection.length + 1),
  collection,
  title: titleOf(data, collections.get(collection).schema),
  data: data as CommonData, // compose has checked it against the collection's schema
  file,
  words,
  headings,
  origin,
});
