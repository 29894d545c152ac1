import type { Nodes, Root } from 'mdast';
import type { Place } from '../problems.ts';

/** A path from the file in which it stands: of a module, at the start of a file; within an expression, only of a call. */
const IN_MODULES = /(\b(?:from|import)\s*\(?\s*)(["'])(\.{1,2}\/[^"'\n]*)\2/g;
const IN_EXPRESSIONS = /(\bimport\s*\(\s*)(["'])(\.{1,2}\/[^"'\n]*)\2/g;

/**
 * The paths in a piece of code as paths from the root of the project. They are read as from the place of the entry in
 * `content/`, wherever its text lies: in an edition they lead to what they led to when it was written.
 */
export const withRootPaths = (code: string, { file, isModule }: Piece): string =>
  code.replace(
    isModule ? IN_MODULES : IN_EXPRESSIONS,
    (_, before: string, quote: string, path: string) => before + quote + fromRoot(path, file) + quote,
  );

/** The files of the project that a body that is code imports. */
export const modulesIn = (tree: Root, file: string): CodeModule[] => {
  const modules: CodeModule[] = [];
  for (const { text, isModule, line, column } of codeIn(tree)) {
    for (const { 1: before = '', 3: path = '', index } of text.matchAll(isModule ? IN_MODULES : IN_EXPRESSIONS)) {
      const lines = text.slice(0, index + before.length).split('\n');
      const last = lines.at(-1)?.length ?? 0;
      const place = { file, line: line + lines.length - 1, column: lines.length > 1 ? last + 1 : column + last };
      modules.push({ path: pathOf(path, file).slice(1), place });
    }
  }
  return modules;
};

function* codeIn(node: Nodes): Generator<{ text: string; isModule: boolean; line: number; column: number }> {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (node.type === 'mdxjsEsm') yield { text: node.value, isModule: true, line, column };
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    yield { text: node.value, isModule: false, line, column: column + 1 };
  if ('children' in node) for (const child of node.children) yield* codeIn(child);
}

const urlOf = (path: string, file: string): URL =>
  new URL(path, `file:///content/${file.split('/').slice(-2).join('/')}`);

const pathOf = (path: string, file: string): string => decodeURIComponent(urlOf(path, file).pathname);

/** What follows a question mark says how to import it. */
const fromRoot = (path: string, file: string): string => pathOf(path, file) + urlOf(path, file).search;

interface Piece {
  file: string;
  /** Whether it is the code of a module, and no expression. */
  isModule: boolean;
}

/** A file that code imports. */
export interface CodeModule {
  /** From the root of the project. */
  path: string;
  place: Place;
}
