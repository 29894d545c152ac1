import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../tests/unit/thoroughness.ts';
import { changedShare, compareWords } from './compare-words.ts';
import type { Run } from './changes.ts';

/** Runs as one line: `[-removed-]{+added+}`. */
const asLine = (runs: readonly Run[]): string =>
  runs
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      return kind === 'removed' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');

const readWithout = (runs: readonly Run[], without: Run['kind']): string =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('two texts', () => {
  it.each([
    ['a daily check and a date', 'a weekly check and a date', 'a [-daily-]{+weekly+} check and a date'],
    ['Agree on the plan.', 'Agree on the whole plan.', 'Agree on the{+ whole+} plan.'],
    ['One. Two. Four.', 'One. Two. Three. Four.', 'One. Two.{+ Three.+} Four.'],
    ['He said. C came.', 'He said. C left. C came.', 'He said.{+ C left.+} C came.'],
    ['A. B. C.', 'A. C.', 'A.[- B.-] C.'],
    ['high-quality work', 'high quality work', 'high[---]{+ +}quality work'],
    ['', 'New.', '{+New.+}'],
    ['Old.', '', '[-Old.-]'],
  ])('are compared word by word: %j, %j', (before, after, line) => {
    expect(asLine(compareWords(before, after))).toBe(line);
  });

  it('give up a small island of agreement between two changes', () => {
    expect(asLine(compareWords('We meet 3 days after the launch.', 'We meet 5 days before the launch.'))).toBe(
      'We meet [-3 days after-]{+5 days before+} the launch.',
    );
  });

  it('keep it where words were only added', () => {
    expect(asLine(compareWords('Decide and act', 'Decide early and act now'))).toBe('Decide{+ early+} and act{+ now+}');
  });

  it('show a sentence as a whole where most of it changed, and only that one', () => {
    expect(
      asLine(
        compareWords(
          'Both of you agree. Product ships it because a competitor did. You both look again.',
          'Both of you agree. Engineering refuses it whenever support did complain. You both look twice.',
        ),
      ),
    ).toBe(
      'Both of you agree. [-Product ships it because a competitor did.-]{+Engineering refuses it whenever support did complain.+} You both look [-again-]{+twice+}.',
    );
  });

  it('may be in a language without spaces', () => {
    expect(asLine(compareWords('我们一起决定产品路线图', '我们一起决定工程路线图'))).toBe(
      '我们一起决定[-产品-]{+工程+}路线图',
    );
  });

  it('are no change where they are equal', () => {
    expect(compareWords('Same.', 'Same.')).toEqual([{ kind: 'same', text: 'Same.' }]);
    expect(compareWords('', '')).toEqual([]);
  });
});

it('says how much changed', () => {
  expect(changedShare(compareWords('Same.', 'Same.'))).toBe(0);
  expect(changedShare(compareWords('Old.', 'New.'))).toBe(1);
  expect(changedShare([])).toBe(0);
});

it('gives up, and soon, on texts that say one word over and over', () => {
  const [before, after] = [`${'a '.repeat(3_000)}b`, `c ${'a '.repeat(2_990)}`];
  const runs = compareWords(before, after);
  expect(runs.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

describe('runs', () => {
  const word = fc.constantFrom(
    'a',
    'the',
    'product',
    'Engineering',
    'decides',
    '.',
    ',',
    '!',
    '\n',
    '  ',
    '“',
    'constructor',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
    fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('read without what was added are the text before, and without what was removed the text after', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareWords(before, after);
        expect(readWithout(runs, 'added')).toBe(before);
        expect(readWithout(runs, 'removed')).toBe(after);
      }),
      RUNS,
    );
  });

  it('are never empty, never two of a kind in a row, and in a change what was removed comes first', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareWords(before, after);
        const pairs = runs.slice(1).map(({ kind }, index) => `${runs[index]?.kind ?? ''} ${kind}`);
        expect(runs.every((run) => run.text !== '')).toBe(true);
        expect(pairs.filter((pair) => /^(\w+) \1$|^added removed$/.test(pair))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('hold no change where nothing changed', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(compareWords(same, same).filter(({ kind }) => kind !== 'same')).toEqual([]);
      }),
    );
  });
});
