import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections/index.ts';
import { wordsOf } from '../../../src/core/search/words.ts';
import { searchPages } from '../../../src/site/search-pages.ts';
import { entries, playbook } from './playbook.ts';

/** What search knows of each entry. */
const ids = new Set(entries.map(({ id }) => id));
const records = searchPages(playbook, collections)
  .map(({ record }) => record)
  .filter(({ id }) => ids.has(id));

/** Names that two entries share on purpose: each reader looks for both, and each of the two leads to the other. */
const SHARED: Record<string, readonly string[]> = {
  // A word, and the page about those who do what it means.
  'product leadership': ['glossary/product-leadership', 'roles/product-leadership'],
  'engineering leadership': ['glossary/engineering-leadership', 'roles/engineering-leadership'],
  // The statements, and the hour in which two people answer them.
  'alignment check': ['checks/alignment', 'plays/alignment-check'],
  // The office, and the question of how it differs from the same office one level down.
  'chief product officer': ['faqs/cpo-vs-cto', 'roles/product-leadership'],
  'chief technology officer': ['faqs/cpo-vs-cto', 'roles/engineering-leadership'],
  // The play, and the page by others that its idea is from.
  'trade off sliders': ['plays/trade-off-sliders', 'sources/atlassian-trade-off-sliders'],
};

describe('the names of entries', () => {
  it('belong to one entry each, since two of the same name hide each other, but for those listed', () => {
    const holders = new Map<string, Set<string>>();
    for (const { id, title, said } of records)
      for (const name of [title, ...said].map(asAsked)) holders.set(name, (holders.get(name) ?? new Set()).add(id));
    const shared = [...holders].flatMap(([name, ids]) => (ids.size > 1 ? [[name, [...ids].toSorted()]] : []));
    expect(Object.fromEntries(shared)).toEqual(SHARED);
  });
});

/** A name as search meets it. */
const asAsked = (name: string): string => wordsOf(name).join(' ');
