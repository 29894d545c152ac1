import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT, FROZEN, frontmatterOf } from './playbooks-on-disk.ts';

/** What a page writes as something else: terms, and characters that HTML escapes. */
const WRITTEN_OTHERWISE = /[{}&<>"']/;

const titleOf = (id: string): string => frontmatterOf('content', id).title ?? '';

/**
 * A guide of the working text and of the newest edition, whose title stands nowhere but where the guide is named: the
 * longest title, as nobody writes that by chance.
 */
export const GUIDE = [...CONTENT.ids]
  .filter((id) => id.startsWith('guides/') && FROZEN[0]?.ids.has(id) && !WRITTEN_OTHERWISE.test(titleOf(id)))
  .map((id) => ({ id, title: titleOf(id) }))
  .reduce((longest, guide) => (guide.title.length > longest.title.length ? guide : longest));

/** A title that no page has printed before. */
export const NEW_TITLE = 'A title that stood nowhere until now';

/** Gives the guide its new title, in a copy of the project. The result puts back the old one. */
export const retitleGuide = (directory: string): (() => void) => {
  const file = join(directory, 'content', `${GUIDE.id}.mdx`);
  const before = readFileSync(file, 'utf8');
  // A long value goes on in indented lines.
  const after = before.replace(/^title:.*\n(?:[ \t].*\n)*/m, `title: ${NEW_TITLE}\n`);
  if (after === before) throw new Error(`${GUIDE.id} has no title.`);
  writeFileSync(file, after);
  return () => writeFileSync(file, before);
};
