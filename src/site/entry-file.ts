import { stringify } from 'yaml';
import type { ComposedEntry } from '../core/compose.ts';
import type { EmittedFile } from '../core/emit.ts';

/** An entry as Astro's collections read it: data, or MDX where its body is code. */
export const entryFile = ({ id, file, data, code, ...entry }: ComposedEntry): EmittedFile => {
  const { parts, markdown, headings, words, origin } = entry;
  const all = { ...data, composed: { file, parts, markdown, headings, words, ...(origin && { origin }) } };
  if (code === undefined) return { path: `${id}.json`, text: JSON.stringify(all) };
  const frontmatter = stringify(all, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' });
  return { path: `${id}.mdx`, text: `---\n${frontmatter}---\n\n${code}` };
};
