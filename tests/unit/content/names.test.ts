import { describe, expect, it } from 'vitest';
import { entries } from './playbook.ts';

/** Fields that name an entry once, and fields that name it several times. */
const TITLES = ['title', 'question', 'phrase', 'term'];
const LISTS = ['aliases', 'alsoAsked', 'alsoSaid', 'alsoCalled'];

/** Names that two entries share on purpose: each reader looks for both, and each of the two leads to the other. */
const SHARED: Record<string, readonly string[]> = {
  // A word, and the page about those who do what it means.
  'product leadership': ['glossary/product-leadership', 'roles/product-leadership'],
  'engineering leadership': ['glossary/engineering-leadership', 'roles/engineering-leadership'],
  // The statements, and the hour in which two people answer them.
  'alignment check': ['checks/alignment', 'plays/alignment-check'],
  // The play, and the page by others that its idea is from.
  'trade off sliders': ['plays/trade-off-sliders', 'sources/atlassian-trade-off-sliders'],
};

describe('the names of entries', () => {
  it('belong to one entry each, since two of the same name hide each other, but for those listed', () => {
    const holders = new Map<string, Set<string>>();
    for (const entry of entries) for (const name of namesOf(entry)) holders.set(name, (holders.get(name) ?? new Set()).add(entry.id));
    const shared = [...holders].filter(([, ids]) => ids.size > 1).map(([name, ids]) => [name, [...ids].toSorted()] as const);
    expect(Object.fromEntries(shared)).toEqual(SHARED);
  });
});

const namesOf = ({ data }: { data: Record<string, unknown> }): string[] =>
  [...TITLES, ...LISTS]
    .flatMap((field) => data[field] ?? [])
    .filter((name) => typeof name === 'string')
    .map(asTyped);

/** A name as search meets it: without case, hyphens and marks. */
const asTyped = (name: string): string =>
  name.toLowerCase().replaceAll('-', ' ').replaceAll(/[^\p{L}\p{N}\s]/gu, '').replaceAll(/\s+/g, ' ').trim();
