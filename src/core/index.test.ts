import { expect, it } from 'vitest';
import * as core from './index.ts';

it('the core exports exactly this', () => {
  expect(Object.keys(core).sort()).toEqual([
    'Collections',
    'compose',
    'composedSchema',
    'formatProblem',
    'mergeEntries',
  ]);
});
