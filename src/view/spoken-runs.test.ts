import { describe, expect, it } from 'vitest';
import { wordsOf } from '../core/words/words.ts';
import { spokenRuns } from './spoken-runs.ts';

const WORDS = wordsOf('en').changes;

describe('a text with changes, for eyes and ears', () => {
  it('says where a change begins and ends, and keeps the removed and the added words apart', () => {
    expect(
      spokenRuns(
        [
          { kind: 'same', text: 'the ' },
          { kind: 'removed', text: 'old' },
          { kind: 'added', text: 'new' },
          { kind: 'same', text: ' way' },
        ],
        WORDS,
      ),
    ).toEqual([
      { mark: undefined, before: '', text: 'the ', after: '' },
      { mark: 'del', before: ' removed: ', text: 'old', after: '' },
      { mark: undefined, before: '', text: ' ', after: '' },
      { mark: 'ins', before: ' added: ', text: 'new', after: ' (end of change) ' },
      { mark: undefined, before: '', text: ' way', after: '' },
    ]);
  });

  it('marks no space, and says no end where the text ends', () => {
    expect(
      spokenRuns(
        [
          { kind: 'gap', text: ' … ' },
          { kind: 'added', text: ' more' },
        ],
        WORDS,
      ),
    ).toEqual([
      { mark: undefined, before: '', text: ' … ', after: '' },
      { mark: undefined, before: '', text: ' ', after: '' },
      { mark: 'ins', before: ' added: ', text: 'more', after: '' },
    ]);
  });

  it('leaves a text alone that came or went as a whole', () => {
    expect(spokenRuns([{ kind: 'removed', text: 'All.' }], WORDS)).toEqual([
      { mark: 'del', before: '', text: 'All.', after: '' },
    ]);
  });
});
