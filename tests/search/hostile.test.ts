import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenSearch } from '../../scripts/open-search.mjs';
import { RUNS } from '../unit/thoroughness.ts';
import { openProjectSearch } from './open-project-search.ts';

let opened: OpenSearch;
beforeAll(async () => {
  opened = await openProjectSearch();
});
afterAll(() => opened.close());

const HOSTILE = {
  nothing: '',
  spaces: ' \t\n ',
  markup: '<img src=x onerror=alert(1)><script>alert(1)</script>',
  'ten thousand characters': 'roadmap '.repeat(1_250),
  'ten thousand letters': 'a'.repeat(10_000),
  emoji: '🙈🙉🙊 👩‍💻👨‍👩‍👧‍👦',
  'right-to-left text': 'خارطة الطريق ‮roadmap',
  'characters of regular expressions': '^(.*)+$[a-z]{1,}|\\b?',
  'names of prototypes': '__proto__ constructor hasOwnProperty toString',
  'lone halves of characters': '\ud83d roadmap \udc00',
  'quotation marks': '"roadmap" \'backlog\'',
  'null characters': 'road\0map',
};

describe('a query of', () => {
  it.each(Object.entries(HOSTILE))('%s does no harm', async (_, query) => {
    const outcome = await opened.search(query);
    expect(new Set(outcome.hits.map(({ record }) => record)).size).toBe(outcome.hits.length);
    expect(outcome.query.length).toBeLessThanOrEqual(400);
    expect(opened.search.nearest(query)).toHaveLength(3);
  });

  it('any characters does no harm', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (query) => {
        const { hits, used } = await opened.search(query);
        return hits.every(({ score }) => Number.isFinite(score)) && used.length <= 32;
      }),
      { ...RUNS, numRuns: 300 },
    );
  });
});

describe('a query that holds a word of the playbook', () => {
  it.each(['lone halves of characters', 'quotation marks', 'ten thousand characters'] as const)(
    'finds it among %s',
    async (kind) => {
      const { hits } = await opened.search(HOSTILE[kind]);
      expect(hits.map(({ record }) => record.id)).toContain('glossary/roadmap');
    },
  );
});
