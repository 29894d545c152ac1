import type { ListItem, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { bodyParts } from './body-parts.ts';

/** How often printing a list of so many items asks one of them whether it stands apart. */
const stepsFor = (count: number): number => {
  let steps = 0;
  const item = (): ListItem => ({
    type: 'listItem',
    get spread() {
      steps++;
      return false;
    },
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'a' }] }],
  });
  const tree: Root = {
    type: 'root',
    children: [{ type: 'list', ordered: true, children: Array.from({ length: count }, item) }],
  };
  expect(bodyParts(tree)).toHaveLength(1);
  return steps;
};

describe('a long list', () => {
  it('is printed in steps that grow with its items', () => {
    const steps = stepsFor(100);
    expect(steps).toBeGreaterThan(0);
    expect(stepsFor(1_000)).toBe(steps * 10);
  });
});
