import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { collections } from '../../src/collections/index.ts';
import { allowsAt, setAt, walkFields } from '../../src/core/schema/walk.ts';
import type { ProjectCopy } from './copy-project.ts';
import { copyFixture, tandemBuild } from './copy-project.ts';
import { parseHtml } from './parse-html.ts';
import { listFiles } from './project.ts';

/** What every plain field says besides: markup of Markdown and HTML, which is text there. */
const SAID = '[x](javascript:1) *a* `c` <b onclick>e</b> &amp; \\g|h';
/** The same of a field for a few words. */
const LINK = '[x](javascript:1)';
const judge = unified().use(remarkParse).use(remarkGfm).freeze();

let project: ProjectCopy;
let texts = 0;
beforeAll(async () => {
  project = copyFixture('minimal');
  const root = project.directory;
  for (const file of listFiles(join(root, 'content')).filter((name) => name.endsWith('.mdx')))
    texts += sayMore(join(root, 'content', file), file.slice(0, -'.mdx'.length));
  const settings = join(root, 'playbook.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^(name|tagline|description): (.*)$/gm, more));
  appendFileSync(settings, `licence:\n  name: ${JSON.stringify(SAID)}\n  url: https://small.example/licence\n`);
  await tandemBuild(root);
});
afterAll(() => project.remove());

const more = (_: string, name: string, text: string): string => `${name}: ${JSON.stringify(`${text} ${SAID}`)}`;

/** Adds it to every plain field of an entry; gives how many there are. */
const sayMore = (path: string, id: string): number => {
  const [, head = '', ...body] = readFileSync(path, 'utf8').split(/^---$/m);
  const data = parse(head) as Record<string, unknown>;
  const { schema } = collections.of(id);
  const plain = [...walkFields(schema, schema.parse(data))].filter(({ kind }) => kind === 'prose');
  for (const { path: at, value } of plain)
    setAt(data, at, [`${value} ${SAID}`, SAID, LINK].find((text) => allowsAt(schema, at, text)) ?? value);
  writeFileSync(path, ['', `\n${stringify(data)}`, ...body].join('---'));
  return plain.length;
};

const read = (file: string): string => readFileSync(join(project.directory, 'dist', file), 'utf8');
const files = (pattern: RegExp): string[] =>
  listFiles(join(project.directory, 'dist')).filter((file) => pattern.test(file));

interface Node {
  type: string;
  url?: string;
  children?: Node[];
}
const nodesIn = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesIn)];

it('is about every kind of field', () => {
  expect(texts).toBeGreaterThan(100);
});

it('is text in all Markdown: in the copy of each page and in the lists for language models', () => {
  const markdown = files(/\.md$|^llms/);
  expect(markdown).toEqual(expect.arrayContaining(['llms.txt', 'llms-full.txt', 'faqs/why.md', 'decisions/scope.md']));
  const wrong = markdown.flatMap((file) => {
    const tree = judge.parse(read(file));
    const markup = nodesIn(tree as Node).filter(
      ({ type, url }) => ['html', 'inlineCode'].includes(type) || url?.startsWith('javascript'),
    );
    const said = toString(tree);
    return [
      ...markup.map(({ type, url }) => `${file}: ${type} ${url ?? ''}`),
      ...(said.includes(SAID) ? [] : [`${file}: does not say it`]),
      // Wherever it stands, it stands as it was written.
      ...(said.split('javascript:1').length === said.split(LINK).length ? [] : [`${file}: says it otherwise, too`]),
    ];
  });
  expect(wrong).toEqual([]);
});

it('is text on all pages', () => {
  const pages = files(/\.html$/);
  const silent = pages.filter((file) => !read(file).includes(LINK));
  // They speak of the program.
  expect(silent.filter((file) => !/^(?:404|tools|make-it-yours)/.test(file))).toEqual([]);
  const wrong = pages.filter((file) => {
    const document = parseHtml(read(file));
    const addresses = document.querySelectorAll('a').map((link) => link.getAttributeValue('href') ?? '');
    return addresses.some((address) => /^\s*javascript/i.test(address)) || document.querySelectorAll('b').length > 0;
  });
  expect(wrong).toEqual([]);
});
