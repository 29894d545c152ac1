import { closest } from '../closest.ts';
import { collectionOf } from '../collection.ts';
import type { Collections } from '../collection.ts';
import { readFrontmatter } from '../document/read-frontmatter.ts';
import type { EntrySource } from '../parse-entry.ts';
import type { Place } from '../problems.ts';
import { isRequired } from './schema-steps.ts';

/**
 * What an entry lacks to be a change of the one in the base that has its name: it says what it is based on, or has less than half of the
 * fields that an entry cannot be without. Undefined where it looks like an entry of its own.
 */
export const likelyOverlay = (
  source: EntrySource,
  { collections, edition }: { collections: Collections; edition: string },
): LikelyOverlay | undefined => {
  const { yaml } = readFrontmatter(source) ?? {};
  if (!yaml?.data || !collections.has(collectionOf(source.id))) return undefined;
  const { schema } = collections.of(source.id);
  const written = Object.keys(yaml.data);
  const needed = Object.keys(schema.shape).filter((key) => isRequired(schema, key));
  const has = needed.filter((key) => written.includes(key)).length;
  const isBased = written.includes('basedOn');
  if (!isBased && 2 * has >= needed.length) return undefined;
  const misspelt = written.find((key) => closest(key, ['overlay']));
  if (misspelt !== undefined) return { place: yaml.at([misspelt], 'key'), details: { misspelt, looks: misspelt } };
  const kind = has === needed.length ? 'replace' : 'patch';
  const looks = `overlay: ${kind}${isBased ? '' : `, and basedOn: "${edition}"`}`;
  return { place: { file: source.file, line: 1, column: 1 }, details: { looks } };
};

interface LikelyOverlay {
  place: Place;
  /** What the problem says of it. */
  details: Record<string, string>;
}
