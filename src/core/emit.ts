import { stringify } from 'yaml';
import { withRoots } from './body/roots.ts';
import type { ComposedEntry } from './compose.ts';

/** Where addresses lead from an entry of the composed tree. */
const ROOTS = { playbook: '../../', site: '/' };

/** An entry as a file of the composed tree, for people to read: plain Markdown, unless its body is code. */
export const emitEntry = ({ id, file, data, markdown, code, headings, words, origin }: ComposedEntry): EmittedFile => {
  const frontmatter = stringify(
    { ...data, composed: { file, words, headings, ...(origin && { origin }) } },
    // Keys in quotes too: other readers would merge `<<` and take 2026-01-01 for a date.
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' },
  );
  const body = code ?? withRoots(markdown, ROOTS);
  return {
    path: `${id}.${code === undefined ? 'md' : 'mdx'}`,
    text: `---\n${frontmatter}---\n\n${body.trimEnd()}\n`,
  };
};

/** A file of a tree that is written. */
export interface EmittedFile {
  /** Path from the root of the tree. */
  path: string;
  text: string;
}
