import { expect, it } from 'vitest';
import { compareNames } from './compare-names.ts';

const term = (value: string, formerly?: string[]) => ({ value, ...(formerly && { formerly }) });

it('tells what came, went, or has another key or another value', () => {
  const before = {
    terms: { a: term('an A'), b: term('a B'), c: term('a C'), d: term('a D') },
    topics: { one: 'One', two: 'Two', three: 'Three' },
  };
  const after = {
    terms: { a: term('an A'), b: term('our B'), e: term('a C', ['c', 'd']), f: term('an F') },
    topics: { one: 'One', second: 'Two', four: 'Four' },
  };
  expect(compareNames(before, after)).toEqual({
    terms: [
      { kind: 'renamed', key: 'b', name: 'our B', former: { key: 'b', name: 'a B' } },
      { kind: 'renamed', key: 'e', name: 'a C', former: { key: 'c', name: 'a C' } },
      { kind: 'added', key: 'f', name: 'an F' },
      { kind: 'removed', key: 'd', name: 'a D' },
    ],
    topics: [
      { kind: 'renamed', key: 'second', name: 'Two', former: { key: 'two', name: 'Two' } },
      { kind: 'added', key: 'four', name: 'Four' },
      { kind: 'removed', key: 'three', name: 'Three' },
    ],
  });
});

it('tells nothing of names that stay', () => {
  const same = { terms: { a: term('an A') }, topics: { one: 'One' } };
  expect(compareNames(same, same)).toEqual({ terms: [], topics: [] });
});
