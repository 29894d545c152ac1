import { expect, it } from 'vitest';
import { smallestPatch } from './smallest-patch.ts';

it.each([
  ['a value', 'a', 'b', 'b'],
  ['a list that grew', ['a', 'b'], ['x', 'a', 'b', 'c'], { prepend: ['x'], append: ['c'] }],
  ['a list that shrank', ['a', 'b'], ['b'], { remove: ['a'] }],
  ['a list of which most went', ['a', 'b', 'c'], ['c', 'd'], ['c', 'd']],
  ['a list in another order', ['a', 'b'], ['b', 'a', 'c'], ['b', 'a', 'c']],
  ['a list with something in between', ['a', 'b'], ['a', 'c', 'b'], ['a', 'c', 'b']],
  ['a list in which something stands twice', ['a', 'a'], ['a', 'a', 'b'], ['a', 'a', 'b']],
  ['rows', [{ id: 'a' }], [{ id: 'a' }, { id: 'b' }], [{ id: 'a' }, { id: 'b' }]],
  ['a list where there was none', undefined, ['a'], ['a']],
  ['a map', { a: 1, b: { c: 1, d: 2 }, e: 3 }, { a: 1, b: { c: 1, d: 4 }, f: 5 }, { e: null, b: { d: 4 }, f: 5 }],
])('says only what differs, where a patch can: %s', (_, base, wanted, patch) => {
  expect(smallestPatch(base, wanted)).toEqual(patch);
});
