import type { PageNote } from './page-notes.ts';

/** Names of files that stand for their folder. */
const OF_FOLDER = /^(?:index|readme|_index)$/i;
const LONGEST = 100;

/**
 * The slugs of pages, by their paths, and a note on each that could not have the one that its path gives. The order of `paths`
 * does not matter: of two pages with one slug, the one whose path comes first has it.
 */
export const pageSlugs = (paths: readonly string[]): { slugs: Map<string, string>; notes: Map<string, PageNote> } => {
  const slugs = new Map<string, string>();
  const notes = new Map<string, PageNote>();
  const taken = new Set<string>();
  for (const path of paths.toSorted(byPath)) {
    const wanted = slugOf(path);
    let slug = wanted;
    for (let count = 2; taken.has(slug); count++) slug = `${wanted}-${count}`;
    taken.add(slug);
    slugs.set(path, slug);
    if (slug !== wanted) notes.set(path, { kind: 'renamed', line: 1, text: `${wanted} is ${slug}` });
  }
  return { slugs, notes };
};

/** Latin letters without accents, in lower case; what is left out of other scripts is a number made of the path. */
const slugOf = (path: string): string => {
  const steps = path.replace(/(?:\.html)?\.(?:md|mdx|markdown)$/i, '').split('/');
  const name = steps.pop() ?? '';
  const whole = OF_FOLDER.test(name) && steps.length > 0 ? steps : [...steps, OF_FOLDER.test(name) ? 'home' : name];
  const slug = safeName(whole.join('-'));
  if (slug !== '' && slug.length <= LONGEST) return slug;
  const start = slug.slice(0, LONGEST - 10).replace(/-$/, '');
  return `${start || 'page'}-${numberOf(path)}`;
};

/** A name of lower-case letters, digits and single hyphens. */
export const safeName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A short text that differs between texts, the same on every machine (FNV-1a). */
const numberOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
};

/** Files that stand for their folder come after its namesake, so that `team.md` keeps its name beside `team/index.md`. */
const byPath = (a: string, b: string): number => {
  const [keyA, keyB] = [a.toLowerCase(), b.toLowerCase()];
  if (keyA !== keyB) return keyA < keyB ? -1 : 1;
  return a < b ? -1 : 1;
};
