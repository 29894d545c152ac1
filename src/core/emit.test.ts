import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PLAYBOOK_ROOT, SITE_ROOT } from './body/roots.ts';
import type { ComposedEntry } from './compose.ts';
import { emitEntry } from './emit.ts';
import { readYaml } from './read-yaml.ts';
import { splitSource } from './source-text.ts';

const entry = (more: Partial<ComposedEntry> = {}): ComposedEntry => ({
  id: 'guides/case',
  collection: 'guides',
  file: 'content/guides/case.mdx',
  data: { title: 'A guide' },
  parts: [],
  markdown: 'Text.\n',
  headings: [{ depth: 2, id: 'one', text: 'One' }],
  words: 1,
  sections: [],
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
    expect(emitEntry(entry({ markdown: 'a\n\n \n' })).text.endsWith('---\n\na\n')).toBe(true);
    expect(emitEntry(entry({ markdown: '' })).text.endsWith('---\n\n\n')).toBe(true);
  });

  it('has addresses that lead from where it lies', () => {
    const markdown = `[a](${PLAYBOOK_ROOT}faqs/why/) ![b](${SITE_ROOT}pictures/map.svg)`;
    expect(emitEntry(entry({ markdown })).text).toContain('\n[a](../../faqs/why/) ![b](/pictures/map.svg)\n');
  });

  it('whose body is code is .mdx', () => {
    const { path, text } = emitEntry(entry({ markdown: 'Said', code: '<Own>Said</Own>' }));
    expect(path).toBe('guides/case.mdx');
    expect(text.endsWith('---\n\n<Own>Said</Own>\n')).toBe(true);
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
