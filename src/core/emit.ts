import { stringify } from 'yaml';
import type { ComposedEntry } from './compose.ts';

/** Lines that Markdown might take for code, behind the marks of lists and quotations too. */
const INDENTED = /^[ >*+\-\d.)]*(?: {4}|\t)/m;

/**
 * An entry as a file of the composed tree: its path and its text. A body that uses no component becomes plain Markdown,
 * which Astro builds about twice as fast, unless it is indented in a way that Markdown reads as code and MDX does not.
 */
export const emitEntry = ({
  id,
  file,
  data,
  body,
  headings,
  words,
  usesComponents,
  origin,
}: ComposedEntry): EmittedFile => {
  const isMdx = usesComponents || INDENTED.test(body);
  const frontmatter = stringify(
    { ...data, composed: { file, words, headings, ...(origin && { origin }) } },
    // Keys in quotes too: Astro's reader would merge `<<` and take 2026-01-01 for a date.
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' },
  );
  return { path: `${id}.${isMdx ? 'mdx' : 'md'}`, text: `---\n${frontmatter}---\n\n${body.trimEnd()}\n` };
};

/** A file of the composed tree. */
export interface EmittedFile {
  /** Path from the root of the tree. */
  path: string;
  text: string;
}
