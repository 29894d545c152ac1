import { describe, expect, it } from 'vitest';
import { SHAPES } from '../../../tests/unit/hostile-shapes.ts';
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
  'emphasis that is closed': ['T508'],
  'components that are closed': ['T508'],
  'code within a line': ['T515'],
  'numbered lists': ['T515'],
};

describe('a body of 1 MiB', () => {
  // What takes the time of its square does not end within the limit that ends what hangs.
  it.each(Object.entries(SHAPES))('is read, or refused with its line: %s', (name, make) => {
    const { parts, problems } = composeBody(make(KIB * KIB - KIB), options);
    expect([...new Set(problems.map(({ code }) => code))]).toEqual(REFUSED[name] ?? []);
    expect(problems.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
    expect(parts.length > 0).toBe(problems.length === 0);
  });

  it.each(Object.entries(SHAPES))('was read, or refused, when it was smaller: %s', (_, make) => {
    const refused = [16, 64, 256].map((kib) => {
      const { problems } = composeBody(make(kib * KIB), options);
      expect(problems.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
      return problems.length > 0;
    });
    // What is too much stays too much.
    expect(refused).toEqual(refused.toSorted((a, b) => Number(a) - Number(b)));
  });
});
