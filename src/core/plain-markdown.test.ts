import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { addressAsMarkdown, plainAsMarkdown } from './plain-markdown.ts';

const judge = unified().use(remarkParse).use(remarkGfm).freeze();

const inParagraph = (text: string) => judge.parse(plainAsMarkdown(text)).children;
const inHeading = (text: string) => judge.parse(`# ${plainAsMarkdown(text)}`).children;
const withoutPlaces = (nodes: unknown): unknown =>
  JSON.parse(JSON.stringify(nodes, (key, value: unknown) => (key === 'position' ? undefined : value)));

const word = fc.constantFrom(
  ...['a', 'b', '1.', '2)', '*', '**', '_', '__', '`', '~', '~~', '[', ']', '](javascript:1)', '(', ')', '!'],
  ...['#', '##', '-', '+', '>', '=', '---', '===', '\\', '&amp;', '&#60;', '&', '<b>', '<!--', 'é', 'a_b', '[ ]'],
);
const line = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .chain((words) => fc.constantFrom('', ' ').map((gap) => words.join(gap).trim()));

describe('a plain text as Markdown', () => {
  it('is read as the same text, in a paragraph and in a heading', () => {
    fc.assert(
      fc.property(line, (text) => {
        const children = [{ type: 'text', value: text }];
        expect(withoutPlaces(inParagraph(text))).toEqual([{ type: 'paragraph', children }]);
        expect(withoutPlaces(inHeading(text))).toEqual([{ type: 'heading', depth: 1, children }]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    'see https://a.example/~user/x',
    'https://a.example/_x_ and more',
    'https://en.example/wiki/A_(b)',
    'https://a.example/*',
    'www.a.example/~b',
    'https://a.example/?a=1&copy;=2',
    'https://a.example/[x](javascript:1)',
  ])('says an address as it is, with no backslash in it: %s', (text) => {
    for (const around of [inParagraph(text), inHeading(text)]) expect(toString(around)).toBe(text);
  });

  it.each([
    'https://a.example/b-c?d=e#f',
    'a@b.example',
    'snake_case',
    '2 * 3',
    'a - b',
    'C#1',
    'R&D',
    '(a) b!',
    '1.5 days',
  ])('stays as it is: %s', (text) => {
    expect(plainAsMarkdown(text)).toBe(text);
  });
});

describe('a link with a plain text', () => {
  it('is read as a link with the same text and address', () => {
    const address = fc.constantFrom('a', '(', ')', '((', '&amp;', '&', '*', '_', '%20', '\\', '|', '~', '#', '?b=');
    fc.assert(
      fc.property(line, fc.array(address, { maxLength: 6 }), (text, steps) => {
        const { href: url } = new URL(`https://a.example/b/${steps.join('')}`);
        const [list] = judge.parse(`- [${plainAsMarkdown(text)}](${addressAsMarkdown(url)}): c`).children;
        expect(withoutPlaces(list)).toMatchObject({
          type: 'list',
          children: [
            {
              children: [
                {
                  children: [
                    { type: 'link', url, title: null, children: [{ type: 'text', value: text }] },
                    { type: 'text', value: ': c' },
                  ],
                },
              ],
            },
          ],
        });
      }),
      { numRuns: 2_000 },
    );
  });
});
