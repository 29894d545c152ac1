import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { BodyReader } from './body-reader.ts';
import type { BodyOptions, ParsedBody } from './body-reader.ts';
import type { Place, Problem } from './problems.ts';
import { problem } from './problems.ts';
import { maskFilterBars } from './term-expressions.ts';
import { DEEPEST, lineTooDeepToParse, tooDeepNode } from './too-deep.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/**
 * Reads the body of an entry once: finds its headings, links and components, resolves terms, and keeps MDX safe.
 * The text it gives back is the body with terms in place, entry links turned into `linkPrefix` + path, and an id on
 * every heading; everything else stays as it was written.
 */
export const parseBody = (body: string, options: BodyOptions): ParsedBody => {
  const { file } = options;
  const failed = (reason: Problem): ParsedBody => ({ ...NOTHING, problems: [reason] });
  const tooDeep = (line: number, column: number) =>
    failed(problem('T508', { file, line, column }, { limit: String(DEEPEST) }));

  const line = lineTooDeepToParse(body);
  if (line !== undefined) return tooDeep(line, 1);
  let tree: Root;
  try {
    tree = parser.parse(maskFilterBars(body));
  } catch (error) {
    // The parser has run out of stack.
    if (error instanceof RangeError) return tooDeep(body.slice(0, body.search(/\S/)).split('\n').length, 1);
    return failed(syntaxProblem(error, file));
  }
  const node = tooDeepNode(tree);
  if (node) return tooDeep(node.position?.start.line ?? 1, node.position?.start.column ?? 1);
  return new BodyReader(body, options).read(tree);
};

const NOTHING = { text: '', headings: [], links: [], components: [], words: 0, sections: [] };

const syntaxProblem = (error: unknown, file: string): Problem => {
  const thrown = error as { reason?: string; line?: number; column?: number };
  const [reason = ''] = (thrown.reason ?? String(error)).split('\n', 1);
  return problem('T501', { file, ...placeOf(thrown, reason) }, { reason });
};

/** Some messages carry the place of an opening tag in their text only: "a closing tag for `<Note>` (8:1-8:7)". */
const placeOf = (thrown: { line?: number; column?: number }, reason: string): Omit<Place, 'file'> => {
  if (thrown.line !== undefined) return { line: thrown.line, column: thrown.column ?? 1 };
  const [, line = 1, column = 1] = /\((\d+):(\d+)-/.exec(reason) ?? [];
  return { line: Number(line), column: Number(column) };
};
