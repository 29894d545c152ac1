import { expect, it } from 'vitest';
import { collections } from '../../../src/collections/index.ts';
import { searchPages } from '../../../src/site/search-pages.ts';
import { playbook } from './playbook.ts';

const LEAST = 8;

it('every entry is asked for in at least eight ways besides its title', () => {
  const entries = searchPages(playbook, collections).filter(({ record }) => record.id !== record.collection);
  expect(entries.length).toBeGreaterThan(0);
  const few = entries.map(({ record }) => record).filter((record) => waysOf(record) < LEAST);
  expect(few.map(({ id }) => id)).toEqual([]);
});

const waysOf = ({ title, said }: { title: string; said: readonly string[] }): number => {
  const ways = new Set(said.map((way) => way.toLowerCase()));
  ways.delete(title.toLowerCase());
  return ways.size;
};
