import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../tests/unit/thoroughness.ts';
import { alignLists } from './align.ts';

const align = (before: readonly string[], after: readonly string[]) =>
  alignLists(before, after, { keyOf: (text) => text, wordsOf: (text) => text });

describe('two lists', () => {
  it('show what was added and removed where it stood', () => {
    expect(align(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([
      { kind: 'kept', before: 'a', after: 'a', moved: false, place: 0 },
      { kind: 'removed', before: 'b', place: 1 },
      { kind: 'added', after: 'x', place: 1 },
      { kind: 'kept', before: 'c', after: 'c', moved: false, place: 2 },
    ]);
  });

  it('find an item again whose words are mostly the same', () => {
    expect(align(['write it down today', 'b'], ['write it down at once', 'b'])).toEqual([
      { kind: 'kept', before: 'write it down today', after: 'write it down at once', moved: false, place: 0 },
      { kind: 'kept', before: 'b', after: 'b', moved: false, place: 1 },
    ]);
  });

  it('call as few items moved as possible', () => {
    const moved = align(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c']).flatMap((item) =>
      item.kind === 'kept' && item.moved ? [item.after] : [],
    );
    expect(moved).toEqual(['d']);
  });

  it('tell two equal items apart by their order', () => {
    expect(align(['a', 'a'], ['a'])).toEqual([
      { kind: 'kept', before: 'a', after: 'a', moved: false, place: 0 },
      { kind: 'removed', before: 'a', place: 1 },
    ]);
  });

  it('lose nothing and invent nothing', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c', 'one two', 'one two three', 'two one'), { maxLength: 12 });
    fc.assert(
      fc.property(items, items, (before, after) => {
        const aligned = align(before, after);
        expect(aligned.flatMap((item) => (item.kind === 'added' ? [] : [item.before])).sort()).toEqual(
          [...before].sort(),
        );
        expect(aligned.flatMap((item) => (item.kind === 'removed' ? [] : [item.after]))).toEqual(after);
      }),
      RUNS,
    );
  });

  it('are unchanged where they are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (items) => {
        expect(align(items, items).filter((item) => item.kind !== 'kept' || item.moved)).toEqual([]);
      }),
    );
  });
});
