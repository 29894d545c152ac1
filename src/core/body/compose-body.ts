import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { UsedFile } from '../frozen-files.ts';
import { LOSSES } from '../losses.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { CodeModule } from './code-paths.ts';
import { bodyMarkdown } from './body-markdown.ts';
import { bodyParts } from './body-parts.ts';
import type { Part } from './body-parts.ts';
import { readSections } from './body-sections.ts';
import type { BodySection } from './body-sections.ts';
import { componentsIn } from '../components.ts';
import { lowerHeadings } from './lower-headings.ts';
import { readBody } from './read-body.ts';
import type { BodyRead } from './read-body.ts';
import { resolveBody } from './resolve-body.ts';
import type { BodyLink, BodyOptions, Heading } from './resolve-body.ts';
import { spacedLinks } from './spaced-links.ts';
import { setTypographically } from './set-typographically.ts';
import { withSaid } from './with-said.ts';

/**
 * Reads the body of an entry once and resolves it: terms, links, pictures and the ids of headings, all in its tree, from which
 * the page, the Markdown copy and the plain text are printed. Where there are problems, but for losses, nothing is printed.
 */
export const composeBody = (body: string, options: BodyOptions): ComposedBody => {
  const components = componentsIn(options.language, options.components);
  const read = readBody(body, { components });
  if (!read.tree) return { ...UNREAD, problems: problemsIn(read, options.file) };
  const { tree } = read;
  const problems = problemsIn({ ...read, faults: [...read.faults, ...spacedLinks(tree, body)] }, options.file);
  const found = resolveBody(tree, options);
  setTypographically(tree, options.language);
  if (options.isPart) lowerHeadings(tree);
  const told = withSaid(tree, components);
  const said = {
    ...found,
    words: countWords(tree),
    sections: readSections(told),
    problems: [...problems, ...found.problems],
  };
  if (said.problems.some(({ code }) => !LOSSES.has(code))) return { ...UNREAD, ...said };
  return {
    ...said,
    parts: bodyParts(tree, { components, language: options.language }),
    markdown: bodyMarkdown(told, components),
  };
};

/** What is known of a body that cannot be read. */
export const UNREAD = { parts: [], markdown: '', headings: [], links: [], files: [], words: 0, sections: [] };

/** The faults of a body as problems of its file. */
export const problemsIn = ({ faults, places }: BodyRead, file: string): Problem[] =>
  faults.map(({ code, offset, details }) => {
    const { line, column } = places.pointAt(offset);
    return problem(code, { file, line, column }, details);
  });

/** Nodes that hold running text, none of them inside another. */
const HOLDS_WORDS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** How many words a body has. */
export const countWords = (node: Nodes): number => {
  if (HOLDS_WORDS.has(node.type)) return toString(node).split(/\s+/).filter(Boolean).length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + countWords(child), 0) : 0;
};

/** What is in a body; plain data. */
export interface ComposedBody {
  /** What the page prints. */
  parts: Part[];
  /** The same as Markdown; see `withRoots` for its addresses. */
  markdown: string;
  /** The body as MDX, where it is code that only a compiler can print. */
  code?: string;
  /** The files of the project that this imports. */
  modules?: CodeModule[];
  headings: Heading[];
  links: BodyLink[];
  /** The files that it shows and offers. */
  files: UsedFile[];
  words: number;
  /** The plain text, by heading. */
  sections: BodySection[];
  problems: Problem[];
}
