import { stemmerOf } from './stem-rules.ts';
import { describe, expect, it } from 'vitest';
import { changedQuery } from './changed-query.ts';
import { countWords } from './count-words.ts';
import { wordsOf } from './words.ts';

describe('the words of a text', () => {
  it.each([
    ['Who owns the back-log?', ['who', 'owns', 'the', 'back', 'log']],
    ["Don’t ask the team’s lead, don't.", ['dont', 'ask', 'the', 'team', 'lead', 'dont']],
    ['Café ＡＢＣ 3 Jobs', ['cafe', 'abc', '3', 'jobs']],
    ['👩‍💻 <b>&amp;</b> \ud83d', ['b', 'amp', 'b']],
    ['', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('a vocabulary', () => {
  it('counts for each word the texts that hold it in any form, in order of the words', () => {
    const counted = countWords(
      ['Teams decide. A team decides.', 'One decision', '__proto__ constructor'],
      stemmerOf('en'),
    );
    expect(Object.entries(counted)).toEqual([
      ['a', 1],
      ['constructor', 1],
      ['decide', 2],
      ['decides', 2],
      ['decision', 2],
      ['one', 1],
      ['proto', 1],
      ['team', 1],
      ['teams', 1],
    ]);
  });
});

describe('a changed query', () => {
  it('has the corrections in place and everything else as it was typed', () => {
    const corrections = [{ from: 'techncal', to: 'technical' }];
    expect(changedQuery('Who pays for TECHNCAL debt?', corrections)).toBe('Who pays for technical debt?');
    expect(changedQuery('technical debt', [])).toBeUndefined();
  });
});
