import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from './read-yaml.ts';

const read = (text: string) => readYaml(text, { file: 'f.mdx', firstLine: 1 });
const lostIn = (text: string) =>
  [...read(text).problems, ...read(text).lost].map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('a comment behind something', () => {
  it.each([
    ['a: Post it in #x by noon\n', 'T210 1:15'],
    ['a: x\t#y\n', 'T210 1:6'],
    ['a: 5 # y\n', 'T210 1:6'],
    ['a: true # y\n', 'T210 1:9'],
    ['a: #x\n', 'T210 1:4'],
    ['a:\t#x\nb: 1\n', 'T210 1:4'],
    ['a: #x\n"b": 1\n', 'T210 1:4'],
    ['a: # x\n  y\n', 'T210 1:4'],
    ['a:\n  - Ask in #help\n', 'T210 2:12'],
    ['a:\n  - #help\n', 'T210 2:5'],
    ['a:\n  - #help\n  - b\n', 'T210 2:5'],
    ['a:\n  - b: ask in #help\n    c: d\n', 'T210 2:15'],
    ['a: one\n  two #x\nb: 1\n', 'T210 2:7'],
    ['a: one\n  two #x\n  three\n', 'T210 2:7'],
    ['a:\n  - one #x\n    two\n', 'T210 2:9'],
    ['a: [b, c #x\n  ]\n', 'T210 1:10'],
    ['a: [b, #x\n  c]\n', 'T210 1:8'],
    ['{a: x #y\n}\n', 'T210 1:7'],
    ['a: x # "y"\n', 'T210 1:6'],
  ])('is reported, and not as anything else: %j', (text, expected) => {
    expect(lostIn(text)).toEqual([expected]);
  });

  it.each([
    '# x\na: 1\n\n# y\nb: 2\n',
    'a:\n  # x\n  b: c\n',
    'a:\n  # x\n  - b\n  # y\n',
    'a: "x" # y\n',
    "a: 'x'\t# y\n",
    'a: [b, c] # y\n',
    'a: {b: c} # y\n',
    'a: # x\n  - b\n',
    'a: # x\n  b: 1\n',
    'a: # x\n  [b]\n',
    'a: # x\n  "b"\n',
    'a:\n  - # x\n    b: 1\n',
    'a: >- # x\n  folded #kept\n  # kept\n',
    'a: |\n  text #kept\n# x\nb: 1\n',
    'a: x#y\n',
    'a: C#\n',
    'a: "in #x"\n',
    '#a: 1\nb: 1\n',
  ])('is a comment, or no comment at all: %j', (text) => {
    expect(lostIn(text)).toEqual([]);
  });

  it('says which text would be lost', () => {
    expect(read('a: Post it in #x by noon\n').lost[0]?.message).toContain('"#x by noon"');
  });

  it('keeps what is read, so that all else can be checked too', () => {
    expect(read('a: x #y\nb: 1\n')).toMatchObject({ data: { a: 'x', b: 1 }, problems: [] });
  });

  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  const value = fc.tuple(word, fc.constantFrom(' ', '\t', '  ', ' \t'), word, fc.constantFrom('', ' '));
  const SHAPES: readonly ((text: string) => string)[] = [
    (text) => `k: ${text}\n`,
    (text) => `k:\t${text}\n`,
    (text) => `k:\n  ${text}\n`,
    (text) => `k:\n  - ${text}\n`,
    (text) => `k:\n- ${text}\n- b\n`,
    (text) => `k:\n  - a: b\n    c: ${text}\n`,
    (text) => `# x\nj: 1\nk: ${text}\n# y\nl: 2\n`,
    (text) => `k:\n  a:\n    b: ${text}\n`,
    (text) => `k: [a, ${text}\n  ]\n`,
  ];

  it('is never lost in silence, and is text once the whole value is in quotes', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...SHAPES), ([before, gap, after, space], shape) => {
        const text = `${before}${gap}#${space}${after}`;
        expect(lostIn(shape(text))).toEqual([expect.stringMatching(/^T210 /)]);
        const quoted = shape(JSON.stringify(text));
        expect(lostIn(quoted)).toEqual([]);
        expect(JSON.stringify(read(quoted).data)).toContain(JSON.stringify(text));
      }),
      { numRuns: 500 },
    );
  });
});
