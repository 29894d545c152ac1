import { describe, expect, it } from 'vitest';
import type { Pagefind } from './pagefind-engine.ts';
import { pagefindEngine } from './pagefind-engine.ts';
import type { SearchRecord } from './types.ts';

const RECORD: SearchRecord = {
  id: 'faqs/outages',
  path: 'faqs/outages/',
  collection: 'faqs',
  title: 'Outages',
  said: [],
  summary: '',
  near: [],
  key: 'en_1',
};
const PAGE = { url: '/faqs/outages/', sub_results: [] };

const fakePagefind = (found: Record<string, string[]>): Pagefind & { asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    search: (text) => {
      asked.push(text);
      if (text === 'broken') return Promise.reject(new Error('offline'));
      const ids = found[text] ?? [];
      return Promise.resolve({ results: ids.map((id) => ({ id, score: 2, data: () => Promise.resolve(PAGE) })) });
    },
  };
};

describe('the engine over Pagefind', () => {
  it('knows pages by their ids, and looks each text up once', async () => {
    const pagefind = fakePagefind({ outage: ['en_1', 'en_unknown'] });
    const engine = pagefindEngine(pagefind, [RECORD]);
    expect(await engine.search('outage')).toEqual([{ path: 'faqs/outages/', score: 2 }]);
    await engine.search('outage');
    expect(pagefind.asked).toEqual(['outage']);
  });

  it('opens a hit by all of its words, or by the first where they are not together', async () => {
    const engine = pagefindEngine(fakePagefind({ outage: ['en_1'] }), [RECORD]);
    expect(await engine.open({ record: RECORD, score: 1, words: ['outage', 'review'] })).toEqual(PAGE);
    expect(await engine.open({ record: RECORD, score: 1, words: [] })).toBeUndefined();
  });

  it('tries again after a failure', async () => {
    const pagefind = fakePagefind({});
    const engine = pagefindEngine(pagefind, [RECORD]);
    await expect(engine.search('broken')).rejects.toThrow('offline');
    await expect(engine.search('broken')).rejects.toThrow('offline');
    expect(pagefind.asked).toEqual(['broken', 'broken']);
  });
});
