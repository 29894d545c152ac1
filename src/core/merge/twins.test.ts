import { describe, expect, it } from 'vitest';
import { mergeEntries } from '../merge.ts';

const entry = (topics: readonly string[]): string =>
  `---\ntitle: A\ntopics:\n${topics.map((topic) => `  - ${topic}\n`).join('')}---\n\nText.\n`;

const merge = (base: readonly string[], mine: readonly string[], theirs: readonly string[]) => {
  const { outcome, text } = mergeEntries({ base: entry(base), mine: entry(mine), theirs: entry(theirs) });
  return { outcome, text };
};

describe('a set that both sides bring the same item to', () => {
  it.each([
    ['mine in the place of another', ['x', 'b'], ['a', 'b', 'x'], ['x', 'b']],
    ['theirs in the place of another', ['a', 'b', 'x'], ['x', 'b'], ['x', 'b']],
    ['theirs beside it', ['x', 'b'], ['a', 'x', 'b'], ['x', 'b']],
    ['both at the end', ['a', 'b', 'x'], ['a', 'b', 'x'], ['a', 'b', 'x']],
  ])('holds it once: %s', (_, mine, theirs, expected) => {
    expect(merge(['a', 'b'], mine, theirs)).toEqual({ outcome: 'clean', text: entry(expected) });
  });

  it('holds it once, in mine, where it is written a little differently, and says so', () => {
    const result = merge(['a', 'b'], ['a', 'b', 'Weekly sync'], ['a', 'weekly sync', 'b']);
    expect(result).toEqual({ outcome: 'review', text: entry(['a', 'b', 'Weekly sync']) });
  });

  it('keeps what one side has twice', () => {
    const result = merge(['a', 'b'], ['a', 'b', 'x', 'x'], ['c', 'a', 'b']);
    expect(result).toEqual({ outcome: 'clean', text: entry(['c', 'a', 'b', 'x', 'x']) });
  });
});
