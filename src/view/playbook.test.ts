import { expect, it } from 'vitest';
import { guides } from '../collections/guides/index.ts';
import { entry, playbookOn, workingText } from '../../tests/unit/shelves.ts';

it('lists entries as the language of the playbook sorts them, and those with a place of their own first', () => {
  const titles = { z: 'Zebra', a: 'apple', e: 'Éclair', n: 'Part 10', m: 'Part 9' };
  const entries = [
    ...Object.entries(titles).map(([slug, title]) => ({ ...entry(`guides/${slug}`), title })),
    { ...entry('guides/first', { order: 1 }), title: 'Zoo' },
  ];
  const listed = playbookOn([workingText(entries)], workingText(entries), entries).in(guides);
  expect(listed.map(({ title }) => title)).toEqual(['Zoo', 'apple', 'Éclair', 'Part 9', 'Part 10', 'Zebra']);
});
