import { describe, expect, it } from 'vitest';
import { collections } from '../../collections/index.ts';
import { composeBody } from './compose-body.ts';

const KIB = 1024;

const options = {
  file: 'f.mdx',
  collections,
  terms: { leader: { value: 'head' } },
  publicFiles: new Set<string>(),
  takenIds: new Set<string>(),
};

const repeat = (piece: string) => (size: number) => piece.repeat(size / piece.length);

/** Shapes that have brought down one parser or another. */
const SHAPES: Record<string, (size: number) => string> = {
  'spaces in a table': (size) => `| - ${' '.repeat(size)}x\n`,
  'ends of links': repeat('x]('),
  'brackets that open': repeat('['),
  'quotations in each other': repeat('> '),
  'lists in each other': (size) => `${'- '.repeat(size / 2)}a`,
  'backticks, one more each time': (size) => {
    let text = '';
    for (let count = 1; text.length < size; count++) text += `a${'`'.repeat(count)}`;
    return text;
  },
  'signs that begin a tag': repeat('<'),
  'braces that open': repeat('{'),
  'parentheses in braces': (size) => `{${'('.repeat(size / 2)}${')'.repeat(size / 2)}}`,
  'terms in a line': repeat('{leader} '),
  'emphasis that crosses': repeat('*a_ '),
  'a long table': (size) => `| a | b |\n| - | - |\n${'| c | d |\n'.repeat(size / 10)}`,
  references: repeat('&amp;'),
  definitions: (size) => {
    let text = '';
    for (let index = 0; text.length < size; index++) text += `[a${index}]: x\n`;
    return text;
  },
  'comments that never end': repeat('<!-- '),
  comments: repeat('<!-- a -->\n\n'),
  'components that never end': repeat('<Note>\n\n'),
  'ends of components': repeat('</Note>\n\n'),
  'one long line that is not ASCII': repeat('é *a* '),
  footnotes: repeat('[^a] '),
  modules: repeat('import a\n\n'),
  'plain text': repeat('Some words of a paragraph, and more of them.\n\n'),
};

/** What is too much for the parser, or wrong; all others are read. */
const REFUSED: Record<string, string[]> = {
  'brackets that open': ['T508'],
  'quotations in each other': ['T508'],
  'lists in each other': ['T508'],
  'emphasis that crosses': ['T508'],
  'components that never end': ['T508'],
  'ends of components': ['T508'],
  'one long line that is not ASCII': ['T508'],
  'backticks, one more each time': ['T515'],
  'signs that begin a tag': ['T515'],
  'braces that open': ['T515'],
  'terms in a line': ['T515'],
  'a long table': ['T515'],
  references: ['T515'],
  definitions: ['T515'],
  'comments that never end': ['T515'],
  comments: ['T515'],
  footnotes: ['T515'],
  modules: ['T515'],
  'parentheses in braces': ['T503'],
};

describe('a body of 1 MiB', () => {
  // What takes the time of its square does not end within the limit that ends what hangs.
  it.each(Object.entries(SHAPES))('is read, or refused with its line: %s', (name, make) => {
    const { parts, problems } = composeBody(make(KIB * KIB - KIB), options);
    expect([...new Set(problems.map(({ code }) => code))]).toEqual(REFUSED[name] ?? []);
    expect(problems.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
    expect(parts.length > 0).toBe(problems.length === 0);
  });
});
