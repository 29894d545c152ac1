import type { ComposedEntry } from '../core/compose.ts';
import type { Entry } from '../view/playbook.ts';

/** A composed entry as pages know it. */
export const viewEntry = ({ id, collection, data, file, words, headings, origin }: ComposedEntry): Entry => ({
  id,
  slug: id.slice(collection.length + 1),
  collection,
  title: [data.title ?? data.question].filter((text) => typeof text === 'string').join(''),
  data: data as Entry['data'], // compose has checked it against the collection's schema
  file,
  words,
  headings,
  origin,
});
