import { describe, expect, it } from 'vitest';
import { distance } from './distance.ts';

describe('the distance of two words', () => {
  it.each([
    ['roadmap', 'roadmap', 0],
    ['roadmap', 'roadmaps', 1],
    ['roadmap', 'readmap', 1],
    ['roadmap', 'oadmap', 1],
    ['roadmap', 'raodmap', 0.9],
    ['roadmap', 'roadmpa', 0.9],
    ['definition', 'defnitoin', 1.9],
    ['', 'a', 1],
  ])('from %s to %s is %d', (from, to, expected) => {
    expect(distance(from, to, 2)).toBeCloseTo(expected);
    expect(distance(to, from, 2)).toBeCloseTo(expected);
  });

  it('is not counted beyond the limit', () => {
    expect(distance('roadmap', 'backlog', 2)).toBe(Infinity);
    expect(distance('road', 'roadmaps', 2)).toBe(Infinity);
  });
});
