import type { Pagefind } from '../../core/search/pagefind-engine.ts';
import { PAGEFIND_OPTIONS, pagefindEngine } from '../../core/search/pagefind-engine.ts';
import { createSearcher } from '../../core/search/searcher.ts';
import type { SearchData, Searcher, SearchHit, SearchRecord } from '../../core/search/types.ts';

let loading: Promise<Finder> | undefined;

/** Fetches the search of the playbook under `base`, once; a failed attempt may be made again. */
export const loadFinder = (base: string): Promise<Finder> => {
  loading ??= load(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
};

const load = async (base: string): Promise<Finder> => {
  const folder = `${base}pagefind/`;
  const [data, pagefind] = await Promise.all([
    fetch(`${folder}playbook.json`).then((response) => response.json() as Promise<SearchData>),
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<LoadedPagefind>, // Pagefind's own module
  ]);
  await pagefind.options({ ...PAGEFIND_OPTIONS, basePath: folder, baseUrl: base });
  await pagefind.init();

  const engine = pagefindEngine(pagefind, data.records);
  const indexes = data.records.filter(({ id, collection }) => id === collection);
  return {
    search: createSearcher(data, engine),
    names: Object.fromEntries(indexes.map(({ id, title }) => [id, title])),
    browse: indexes.map(({ id, path, title }) => ({ id, href: base + path, text: title })),
    hrefOf: ({ path }) => base + path,
    placeOf: async (hit) => {
      const page = await engine.open(hit);
      const place = page?.sub_results.find(({ url }) => url.includes('#'));
      return (
        place && {
          href: base + hit.record.path + place.url.slice(place.url.indexOf('#')),
          title: place.title,
          text: place.plain_excerpt,
        }
      );
    },
  };
};

/** The search of one playbook, ready to be asked. */
export interface Finder {
  search: Searcher;
  /** How readers see each collection. */
  names: Readonly<Record<string, string>>;
  /** The index page of each collection. */
  browse: { id: string; href: string; text: string }[];
  hrefOf: (record: SearchRecord) => string;
  /** The part of the page that fits best; undefined where only the names of the page match. */
  placeOf: (hit: SearchHit) => Promise<{ href: string; title: string; text: string } | undefined>;
}

interface LoadedPagefind extends Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
}
