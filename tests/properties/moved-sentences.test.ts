import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeByParts } from '../../src/core/merge.ts';
import { RUNS } from '../unit/thoroughness.ts';

/** Sentences that are not alike. */
const SENTENCES = [
  'Ask the team first.',
  'Write down what you know.',
  'Nobody owns a result alone.',
  'Look at the numbers again.',
  'Decide by Friday.',
  'Count what it costs.',
];
const BREAK = '\n\n';
const MOST_MOVES = 3;

const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: MOST_MOVES });
const pieces = fc.shuffledSubarray([...SENTENCES, BREAK, BREAK, BREAK], { minLength: SENTENCES.length });
const sides = fc.tuple(pieces, moves, moves).map(([base, ours, others]) => ({
  base: written(base),
  mine: written([...ours.reduce(moved, base), 'Bring coffee along.']),
  theirs: written([...others.reduce(moved, base), 'Thank those who helped.']),
}));

const moved = (all: readonly string[], [from, to]: readonly [number, number]): string[] => {
  const others = all.filter((_, index) => index !== from % all.length);
  return others.toSpliced(to % all.length, 0, all[from % all.length] ?? '');
};

const written = (all: readonly string[]): string =>
  `${all
    .join(' ')
    .split(BREAK)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .join(BREAK)}\n`;

it('says nothing twice that all three texts say once, wherever they moved it', () => {
  fc.assert(
    fc.property(sides, (texts) => {
      const { text } = mergeByParts(texts);
      const twice = SENTENCES.filter((sentence) => text.split(sentence).length > 2);
      expect(twice).toEqual([]);
    }),
    RUNS,
  );
});
