import { expect, it } from 'vitest';
import { partIds } from '../../src/core/page-ids.ts';
import { entries } from '../unit/content/playbook.ts';
import { readDist } from './dist.ts';
import { collections } from '../../src/collections/index.ts';

it('every part that a link may lead to is on the page of its entry', () => {
  const missing = entries.flatMap(({ id, data }) => {
    const html = readDist(`${id}/index.html`);
    return partIds(data, collections.of(id).schema)
      .filter((part) => !html.includes(`id="${part}"`))
      .map((part) => `${id}#${part}`);
  });
  expect(missing).toEqual([]);
});
