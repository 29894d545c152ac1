import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenSearch } from '../../scripts/open-search.mjs';
import { wordsOf } from '../../src/core/search/words.ts';
import { FULL } from '../unit/thoroughness.ts';
import { openProjectSearch } from './open-project-search.ts';

const CASES = FULL ? 5_000 : 700;
const LEAST = 0.95;

let opened: OpenSearch;
beforeAll(async () => {
  opened = await openProjectSearch();
});
afterAll(() => opened.close());

const firstThree = async (query: string): Promise<string> => {
  const { hits } = await opened.search(query);
  return hits
    .slice(0, 3)
    .map(({ record }) => record.id)
    .join(' ');
};

type Slip = (word: string, at: number, letter: string) => string;
const SLIPS: Record<string, Slip> = {
  wrong: (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
  missing: (word, at) => word.slice(0, at) + word.slice(at + 1),
  extra: (word, at, letter) => word.slice(0, at) + letter + word.slice(at),
  swapped: (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
};

describe('one slip in a long word of a title', () => {
  it('leads to the same first three results as the word spelled right', async () => {
    const titles = opened.data.records.flatMap(({ title }) => wordsOf(title));
    const words = [...new Set(titles)].filter((word) => /^[a-z]{6,}$/.test(word)).sort();
    const slip = fc.record({
      word: fc.constantFrom(...words),
      kind: fc.constantFrom(...Object.keys(SLIPS)),
      at: fc.nat(),
      letter: fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code)),
    });
    const right = new Map<string, string>();
    const different: string[] = [];
    let cases = 0;
    for (const { word, kind, at, letter } of fc.sample(slip, { numRuns: CASES })) {
      const typed = SLIPS[kind]?.(word, at % word.length, letter) ?? word;
      if (typed === word) continue;
      cases++;
      const wanted = right.get(word) ?? (await firstThree(word));
      right.set(word, wanted);
      if ((await firstThree(typed)) !== wanted) different.push(`${typed} for ${word}`);
    }
    expect(cases).toBeGreaterThanOrEqual(500);
    expect(1 - different.length / cases, different.join(', ')).toBeGreaterThanOrEqual(LEAST);
  });
});
