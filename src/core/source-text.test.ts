import { describe, expect, it } from 'vitest';
import { normalise, splitSource } from './source-text.ts';

const place = { file: 'f.mdx', line: 1, column: 1 };

describe('the text of an entry', () => {
  it('is split into frontmatter and body', () => {
    expect(splitSource('---\na: 1\nb: 2\n---\n\nText.\n', 'f.mdx')).toEqual({
      frontmatter: 'a: 1\nb: 2\n',
      body: '\n\n\n\n\nText.\n',
      firstLine: 2,
    });
  });

  it.each([
    ['---\na: 1\n---\nText.', 'a: 1\n'],
    ['---\n---\nText.', ''],
    ['---  \na: 1\n--- \t\nText.', 'a: 1\n'],
    ['\uFEFF---\r\na: 1\r\n---\r\nText.', 'a: 1\n'],
    ['---\ra: 1\r---\rText.', 'a: 1\n'],
    ['---\n# ---\na: 1\n---\nText.\n\n---\n\nMore.', '# ---\na: 1\n'],
    ['---\na: "x\u2028---\u2028y"\n---\nText.', 'a: "x\u2028---\u2028y"\n'],
  ])('%j keeps the lines of its body where they are in the file', (text, frontmatter) => {
    const split = splitSource(text, 'f.mdx');
    if ('code' in split) throw new Error(split.message);
    expect(split.frontmatter).toBe(frontmatter);
    const lineOf = (whole: string) => whole.split('\n').findIndex((line) => line.startsWith('Text.'));
    expect(lineOf(split.body)).toBe(lineOf(normalise(text)));
    expect(split.body.slice(0, split.body.indexOf('Text.'))).toMatch(/^\n*$/);
  });

  it('may end with its frontmatter', () => {
    expect(splitSource('---\na: 1\n---', 'f.mdx')).toEqual({ frontmatter: 'a: 1\n', body: '\n\n', firstLine: 2 });
  });

  it.each(['', 'Text.', '\n---\na: 1\n---\n', ' ---\na: 1\n---\n', '----\na: 1\n---\n', '--- x\na: 1\n---\n'])(
    'has no frontmatter where it begins otherwise: %j',
    (text) => {
      expect(splitSource(text, 'f.mdx')).toMatchObject({ code: 'T201', ...place });
    },
  );

  it.each(['---', '---\n', '---\na: 1\n', '---\na: 1\n ---\n', '---\na: 1\n----\n', '---\na: 1\n...\n'])(
    'has no end of its frontmatter in %j',
    (text) => {
      expect(splitSource(text, 'f.mdx')).toMatchObject({ code: 'T202', ...place });
    },
  );
});

describe('normalise', () => {
  it('removes one byte order mark at the front, and writes every line ending alike', () => {
    expect(normalise('\uFEFFa\r\nb\rc\n\uFEFFd')).toBe('a\nb\nc\n\uFEFFd');
  });
});
