import type { Root, RootContent } from 'mdast';
import type { ProblemCode } from '../problems.ts';
import { componentsIn } from '../components.ts';
import { bodyCode } from './body-code.ts';
import { modulesIn } from './code-paths.ts';
import { bodyMarkdown } from './body-markdown.ts';
import { readSections } from './body-sections.ts';
import { composeBody, countWords, problemsIn, UNREAD } from './compose-body.ts';
import type { ComposedBody } from './compose-body.ts';
import { lowerHeadings } from './lower-headings.ts';
import { readTrusted } from './read-trusted.ts';
import { resolveBody } from './resolve-body.ts';
import type { BodyOptions } from './resolve-body.ts';
import { spacedLinks } from './spaced-links.ts';
import { setTypographically } from './set-typographically.ts';

/** What may be wrong with a body because it is code. */
const OF_CODE: ReadonlySet<ProblemCode> = new Set(['T501', 'T502', 'T503', 'T504', 'T505', 'T510', 'T514', 'T601']);

/**
 * `composeBody` for a playbook that trusts its writers: a body that is no more than text and components is printed as in any
 * other playbook; one that holds code becomes MDX for a compiler. No copy says what the code is.
 */
export const composeTrusted = (body: string, options: BodyOptions): ComposedBody => {
  const safe = composeBody(body, options);
  if (!safe.problems.some(({ code }) => OF_CODE.has(code))) return safe;
  const components = componentsIn(options.language, options.components);
  const read = readTrusted(body, components);
  if (!read.tree) return { ...UNREAD, problems: problemsIn(read, options.file) };
  const problems = problemsIn({ ...read, faults: [...read.faults, ...spacedLinks(read.tree, body)] }, options.file);
  const modules = modulesIn(read.tree, options.file);
  const resolved = resolveBody(read.tree, { ...options, trusted: true });
  const found = { ...resolved, problems: [...problems, ...resolved.problems] };
  setTypographically(read.tree, options.language);
  if (options.isPart) lowerHeadings(read.tree);
  const text: Root = { type: 'root', children: withoutCode(read.tree.children) };
  return {
    ...UNREAD,
    ...found,
    words: countWords(text),
    sections: readSections(text),
    ...(found.problems.length === 0 && {
      code: bodyCode(read.tree, { file: options.file, components }),
      modules,
      markdown: bodyMarkdown(text, components),
    }),
  };
};

/** Elements whose text is for no reader. */
const NOT_SAID: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** Code taken out, and elements that only code knows replaced by what is in them. */
const withoutCode = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.flatMap((node): RootContent[] => {
    if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
    if (!('children' in node)) return [{ ...node }];
    const isElement = node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
    if (isElement && NOT_SAID.has(node.name ?? '')) return [];
    const children = withoutCode(node.children);
    if (node.type === 'mdxJsxTextElement') return children;
    if (node.type === 'paragraph') trim(children);
    if (node.type === 'paragraph' && children.length === 0) return [];
    return [{ ...node, children } as typeof node]; // fewer of the same
  });

/** Takes the spaces from the edges of a line, where code may have stood. */
const trim = (line: RootContent[]): void => {
  const [first, last] = [line[0], line.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  if (line.every((node) => node.type === 'text' && node.value === '')) line.length = 0;
};
