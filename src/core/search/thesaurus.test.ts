import { describe, expect, it } from 'vitest';
import { readThesaurus } from './thesaurus.ts';
import { thesaurusFor } from './thesaurus-for.ts';

const LINES = ['bicker quarrel argue dispute', 'bickering quarrel', 'bid offer', 'quarrel argue', 'zebra horse'];

describe('the thesaurus of a playbook', () => {
  it('has real words that the playbook lacks, with those near them that it has, the nearest first', () => {
    const thesaurus = readThesaurus(thesaurusFor(['quarrels', 'dispute', 'the'], LINES));
    expect([...thesaurus]).toEqual([
      [
        'bicker',
        [
          { word: 'quarrel', sure: 0.7 },
          { word: 'dispute', sure: 0.6 },
        ],
      ],
      ['bid', []],
      ['zebra', []],
    ]);
  });

  it('is empty where the language has none', () => {
    expect(readThesaurus(thesaurusFor(['quarrel'], [])).size).toBe(0);
  });
});
