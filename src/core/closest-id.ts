import { closest } from './closest.ts';

/** The id most like one that is not there: in its collection, or by its name alone in another; undefined without one. */
export const closestId = (id: string, known: Iterable<string>): string | undefined => {
  const ids = [...known];
  const [collection = '', slug = ''] = id.includes('/') ? id.split('/') : ['', id];
  const slugs = ids.filter((other) => other.startsWith(`${collection}/`)).map((other) => other.split('/')[1] ?? '');
  const near = closest(slug, slugs);
  if (near !== undefined) return `${collection}/${near}`;
  return ids.find((other) => slug !== '' && other.endsWith(`/${slug}`)) ?? closest(id, ids);
};
