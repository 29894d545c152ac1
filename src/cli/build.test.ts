import { expect, it } from 'vitest';
import { countOf } from './build.ts';

it('tells of the last build only where something is as it was there', () => {
  const rendered = ['index.html', '404.html'];
  expect(countOf({ rendered, taken: 0 })).toBe('2 files rendered');
  expect(countOf({ rendered, taken: 9 })).toBe('2 files rendered, and 9 as they were in the last build');
});
