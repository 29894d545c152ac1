import type { EngineHit, SearchEngine, SearchHit, SearchRecord } from './types.ts';

/** How many lookups are remembered; while somebody types, only the last word is new. */
const REMEMBERED = 200;

/**
 * What to give to Pagefind's `options()` before its first search. Without a worker there is nothing for Trusted Types to
 * refuse, and a lookup takes a few milliseconds. Other names weigh as much as titles.
 */
export const PAGEFIND_OPTIONS = {
  noWorker: true,
  excerptLength: 24,
  ranking: { metaWeights: { title: 5, said: 3, summary: 2 } },
} as const;

/**
 * The full-text index of a search over Pagefind's API. Results are told apart by their ids, so that no fragment is loaded
 * before somebody looks at one: that is what `open` is for.
 */
export const pagefindEngine = (pagefind: Pagefind, records: readonly SearchRecord[]): PagefindEngine => {
  const pathsByKey = new Map(records.map(({ key, path }) => [key, path]));
  const lookups = new Map<string, Promise<Lookup>>();

  const look = (text: string): Promise<Lookup> => {
    const known = lookups.get(text);
    if (known) return known;
    if (lookups.size >= REMEMBERED) lookups.clear();
    const lookup = pagefind.search(text).then((found) => new Map(found?.results.map((result) => [result.id, result])));
    lookup.catch(() => lookups.delete(text));
    lookups.set(text, lookup);
    return lookup;
  };

  return {
    search: async (text) =>
      [...(await look(text)).values()].flatMap(({ id, score }): EngineHit[] => {
        const path = pathsByKey.get(id);
        return path === undefined ? [] : [{ path, score }];
      }),
    open: async ({ record, words }) => {
      if (words.length === 0) return undefined;
      const whole = (await look(words.join(' '))).get(record.key) ?? (await look(words[0] ?? '')).get(record.key);
      return whole?.data();
    },
  };
};

/** A search engine that can show where on its page a hit is. */
export interface PagefindEngine extends SearchEngine {
  /** The excerpts of a hit, by heading; undefined where only its names match. */
  open(hit: SearchHit): Promise<PagefindPage | undefined>;
}

/** The part of Pagefind's API that is used: the module `pagefind/pagefind.js`. */
export interface Pagefind {
  search(text: string): Promise<{ results: PagefindResult[] } | null>;
}

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindPage>;
}

type Lookup = ReadonlyMap<string, PagefindResult>;

/** A page that was found. */
export interface PagefindPage {
  url: string;
  /** The places on the page that match, with the address of their heading. */
  sub_results: { title: string; url: string; plain_excerpt: string }[];
}
