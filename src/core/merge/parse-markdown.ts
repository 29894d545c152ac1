import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { maskFilterBars } from '../term-expressions.ts';
import { lineTooDeepToParse, tooDeepNode } from '../too-deep.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** Parses Markdown as bodies are parsed; undefined where it cannot be, or is nested too deep. */
export const parseMarkdown = (text: string): Root | undefined => {
  if (lineTooDeepToParse(text) !== undefined) return undefined;
  try {
    const tree = parser.parse(maskComments(maskFilterBars(text)));
    return tooDeepNode(tree) ? undefined : tree;
  } catch {
    return undefined;
  }
};

/** Writes comments of HTML, which MDX does not know, as comments of MDX of the same length: every position stays. */
const maskComments = (text: string): string =>
  text.includes('<!--')
    ? text.replace(/<!--([^]*?)-->/g, (_, inner: string) => `{/* ${inner.replace(/[^\n]/g, 'x')}*/}`)
    : text;
