import { expect, it } from 'vitest';
import * as core from './index.ts';

it('the core exports exactly this', () => {
  expect(Object.keys(core).sort()).toEqual([
    'COLLECTION_NAMES',
    'collections',
    'compose',
    'composedSchema',
    'formatProblem',
    'mergeEntries',
  ]);
});
