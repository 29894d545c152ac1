import { describe, expect, it } from 'vitest';
import { plainForm, stem } from './stem.ts';

describe('a stem', () => {
  it.each([
    'prioritise prioritize prioritising prioritized prioritisation prioritization priority priorities',
    'decide decides decided deciding decision decisions',
    'leader leaders leadership',
    'engineer engineers engineering',
    'align aligned alignment',
    'scale scaling scalable scalability',
    'depend depends dependent dependency dependencies',
    'differ different difference differences',
    'behaviour behavior behaviours',
    'modelling modeling model models',
    'process processes processing',
    'metric metrics',
    'kpi kpis',
    'hire hires hired hiring',
    'perfect perfection perfectionist perfectionism',
  ])('is one for %s', (words) => {
    expect(new Set(words.split(' ').map(stem)).size).toBe(1);
  });

  it.each(['product produce', 'team tear', 'status state', 'bring brings bred', 'analysis analyst'])(
    'is another for each of %s',
    (words) => {
      const [first = '', ...others] = words.split(' ');
      expect(others.filter((other) => stem(other) === stem(first) && !other.startsWith(first))).toEqual([]);
    },
  );

  it('of short words is the word', () => {
    expect(['is', 'an', 'qa', ''].map(stem)).toEqual(['is', 'an', 'qa', '']);
  });
});

describe('a plain form', () => {
  it('knows number, tense and spelling, and nothing else', () => {
    expect(['decides', 'decided', 'decision'].map(plainForm)).toEqual(['decid', 'decid', 'decision']);
    expect(plainForm('organisations')).toBe(plainForm('organization'));
  });
});
