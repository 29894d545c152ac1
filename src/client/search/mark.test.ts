import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../tests/unit/thoroughness.ts';
import { markWords } from './mark.ts';

const marked = (text: string, words: string[]) =>
  markWords(text, words)
    .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join('');

describe('marking what was searched', () => {
  it('marks words that begin like a searched word', () => {
    expect(marked('Prioritising a priority, prioritised.', ['prioritise'])).toBe(
      '[Prioritising] a priority, [prioritised].',
    );
  });

  it('marks nothing inside a word', () => {
    expect(marked('The backlog, not the log', ['log'])).toBe('The backlog, not the [log]');
  });

  it('reads special characters as themselves', () => {
    expect(marked('a (b) cc.* d', ['.*', '(', 'cc'])).toBe('a (b) [cc].* d');
  });

  it('never loses or adds a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string(), { maxLength: 4 }), (text, words) => {
        expect(
          markWords(text, words)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
      RUNS,
    );
  });
});
