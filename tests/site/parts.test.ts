import { expect, it } from 'vitest';
import { partIds } from '../../src/core/page-ids.ts';
import { entries } from '../unit/content/playbook.ts';
import { readDist } from './dist.ts';

it('every part that a link may lead to is on the page of its entry', () => {
  const missing = entries.flatMap(({ id, collection, data }) => {
    const html = readDist(`${id}/index.html`);
    return partIds(collection, data)
      .filter((part) => !html.includes(`id="${part}"`))
      .map((part) => `${id}#${part}`);
  });
  expect(missing).toEqual([]);
});
