import { describe, expect, it } from 'vitest';
import { readYaml } from './read-yaml.ts';

const read = (text: string, firstLine = 2) => readYaml(text, { file: 'f.mdx', firstLine });
const found = (text: string) => read(text).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

const NESTED = `title: A
rows:
  - id: one
    text: >-
      folded
  -   id: two
"quoted": 'x'
list: [a, { b: c }]
empty:
7: seven
`;

describe('readYaml', () => {
  it('gives plain data', () => {
    expect(read(NESTED).data).toEqual({
      title: 'A',
      rows: [{ id: 'one', text: 'folded' }, { id: 'two' }],
      quoted: 'x',
      list: ['a', { b: 'c' }],
      empty: null,
      '7': 'seven',
    });
  });

  it('leaves dates, and words that other versions take for something else, as text', () => {
    expect(read('a: 2026-01-31\nb: yes\nc: 12:30\nd: 0o7\ne: on\n').data).toEqual({
      a: '2026-01-31',
      b: 'yes',
      c: '12:30',
      d: 7,
      e: 'on',
    });
  });

  it.each([
    [['title'], 'value', 2, 8],
    [['title'], 'key', 2, 1],
    [['rows'], 'value', 4, 3],
    [['rows', 0], 'value', 4, 5],
    [['rows', 0, 'id'], 'value', 4, 9],
    [['rows', 0, 'text'], 'value', 5, 11],
    [['rows', 1, 'id'], 'value', 7, 11],
    [['rows', 1, 'id'], 'key', 7, 7],
    [['quoted'], 'key', 8, 1],
    [['list', 1, 'b'], 'value', 9, 16],
    [['7'], 'value', 11, 4],
    // What is not there is reported at the nearest field around it.
    [['none'], 'value', 2, 1],
    [['rows', 1, 'none'], 'value', 7, 7],
    [['rows', 9], 'value', 4, 3],
    [['title', 'none'], 'value', 2, 8],
  ] as const)('knows that %j stands, as %s, at %i:%i', (path, part, line, column) => {
    expect(read(NESTED).at(path, part)).toEqual({ file: 'f.mdx', line, column });
  });

  it.each([
    ['a: b: c\n', 'T203 2:4'],
    ['a: [1\nb: 2\n', 'T203 2:4'],
    ['a: 1\nb: { c: [1, 2]\nd: 3\n', 'T203 3:4'],
    ['a: 1\nb: [[1, 2]\n', 'T203 3:4'],
    ['a: 1\nb: "never closed\nc: 2\n', 'T203 3:4'],
    ["a: 'never closed\n", 'T203 2:4'],
    ['a:\n\t- x\n', 'T203 3:1'],
    ['a: @x\n', 'T203 2:4'],
    ['a: 1\n...\nb: 2\n', 'T203 4:1'],
    ['a: 1\n--- x\nb: 2\n', 'T203 3:1'],
    ['? [a]\n: b\n', 'T203 2:3'],
    [': b\n', 'T203 2:1'],
    ['a: 1\nb: 2\na: 3\n', 'T204 4:1'],
    ['1: a\n"1": b\n', 'T204 3:1'],
    ['a: &x 1\n', 'T205 2:7'],
    ['a: *x\n', 'T205 2:4'],
    ['a: { __proto__: 1 }\n', 'T206 2:6'],
    ['- prototype: 1\n', 'T206 2:3'],
    ['a: !!binary eA==\n', 'T208 2:13'],
    ['- a\n', 'T209 2:1'],
    ['text\n', 'T209 2:1'],
    ['', 'T209 2:1'],
    ['# nothing\n', 'T209 2:1'],
  ])('refuses %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
    expect(read(text).data).toBeUndefined();
  });

  it('reports all that is wrong in the structure at once', () => {
    expect(found('a: &x 1\nb: *x\na: !t 2\nconstructor: 1\n')).toEqual([
      'T204 4:1',
      'T206 5:1',
      'T205 2:7',
      'T205 3:4',
      'T208 4:7',
    ]);
  });

  it('allows twelve levels and no more', () => {
    const deep = (levels: number) => `a: ${'['.repeat(levels - 1)}x${']'.repeat(levels - 1)}\n`;
    expect(found(deep(12))).toEqual([]);
    expect(found(deep(13))).toEqual(['T207 2:16']);
  });

  it.each(['[ ', '{a: ', '- ', '? ', '[x, ', '- ? '])(
    'ends, at the same place, however deep %j is nested',
    (opening) => {
      const codes = new Set(found(opening.repeat(50_000)).map((line) => line.split(' ')[0]));
      expect([...codes]).toHaveLength(1);
      expect(['T203', 'T207']).toContain([...codes][0]);
    },
  );

  it('does not take brackets in text for nesting', () => {
    expect(read(`a: "${'['.repeat(100)}"\n# ${'- '.repeat(100)}\n`).data).toEqual({ a: '['.repeat(100) });
  });
});
