import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ComposedEntry } from './compose.ts';
import { emitEntry } from './emit.ts';
import { readYaml } from './read-yaml.ts';
import { splitSource } from './source-text.ts';

const entry = (more: Partial<ComposedEntry> = {}): ComposedEntry => ({
  id: 'guides/case',
  collection: 'guides',
  file: 'content/guides/case.mdx',
  data: { title: 'A guide' },
  body: 'Text.\n',
  headings: [{ depth: 2, id: 'one', text: 'One' }],
  words: 1,
  sections: [],
  usesComponents: false,
  ...more,
});

/** The frontmatter of an emitted entry, to a reader that takes for dates, merges and truths whatever may be one. */
const readBack = (data: Record<string, unknown>) => {
  const split = splitSource(emitEntry(entry({ data })).text, 'f.md');
  if ('code' in split) throw new Error(split.message);
  return parse(split.frontmatter, { version: '1.1', merge: true }) as Record<string, unknown>;
};

describe('an emitted entry', () => {
  it('is a file with frontmatter, what compose knows, and the body', () => {
    expect(emitEntry(entry())).toEqual({
      path: 'guides/case.md',
      text: `---
"title": "A guide"
"composed":
  "file": "content/guides/case.mdx"
  "words": 1
  "headings":
    - "depth": 2
      "id": "one"
      "text": "One"
---

Text.
`,
    });
  });

  it('ends in one line ending, whatever its body ends in', () => {
    expect(emitEntry(entry({ body: 'a\n\n \n' })).text.endsWith('---\n\na\n')).toBe(true);
    expect(emitEntry(entry({ body: '' })).text.endsWith('---\n\n\n')).toBe(true);
  });

  it.each([
    ['Text.', 'md'],
    ['- a\n  - b\n\n> c\n\n1. d\n   e', 'md'],
    ['    Text.', 'mdx'],
    ['a\n\tb', 'mdx'],
    ['a\n  \tb', 'mdx'],
    ['>     a', 'mdx'],
    ['-     a', 'mdx'],
    ['1.     a', 'mdx'],
  ])('of %j is .%s: Markdown takes indented lines for code, MDX does not', (body, extension) => {
    expect(emitEntry(entry({ body })).path).toBe(`guides/case.${extension}`);
  });

  it('that uses components is .mdx', () => {
    expect(emitEntry(entry({ usesComponents: true })).path).toBe('guides/case.mdx');
  });
});

describe('the frontmatter of an emitted entry', () => {
  const odd = [
    ...[
      '2026-01-31',
      '2026-01-31T10:00:00Z',
      '12:30:45',
      '2020',
      '1.0',
      '0x1f',
      '1_000',
      '.inf',
      'yes',
      'no',
      'on',
      'true',
      'null',
      '~',
      '',
    ],
    ...[
      '<<',
      '=',
      '---',
      '...',
      '- a',
      '? a',
      ': a',
      'a: b',
      'a #b',
      '# a',
      '*a',
      '&a',
      '!a',
      '%a',
      '@a',
      '`a`',
      '[a]',
      '{a}',
      '|',
      '>',
      '"a"',
      "'a'",
      '\\n',
      ' a ',
      'é',
      '😀',
      '\u2028',
      'constructor',
    ],
  ];

  it.each(odd)('gives the text %j back as text', (text) => {
    expect(readBack({ title: text, list: [text], [text]: text })).toMatchObject({
      title: text,
      list: [text],
      [text]: text,
    });
  });

  it('gives numbers, truths, lists and maps back', () => {
    const data = { order: 3, share: 1.5, is: true, empty: [], none: {}, deep: [{ a: [{ b: 'c' }] }] };
    expect(readBack(data)).toMatchObject(data);
  });

  it('is what our own reader reads, too', () => {
    const split = splitSource(
      emitEntry(entry({ data: Object.fromEntries(odd.map((text) => [text, text])) })).text,
      'f.md',
    );
    if ('code' in split) throw new Error(split.message);
    const { data, problems } = readYaml(split.frontmatter, { file: 'f.md', firstLine: 2 });
    // "constructor" is refused in what people write; nothing that passed has it.
    expect(problems.map(({ code }) => code)).toEqual(['T206']);
    expect(data).toBeUndefined();
  });
});
