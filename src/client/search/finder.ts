import type { Pagefind } from '../../core/search/pagefind-engine.ts';
import { PAGEFIND_OPTIONS, pagefindEngine } from '../../core/search/pagefind-engine.ts';
import { createSearcher } from '../../core/search/searcher.ts';
import { readThesaurus } from '../../core/search/thesaurus.ts';
import type { Thesaurus } from '../../core/search/thesaurus.ts';
import type { SearchData, Searcher, SearchHit, SearchRecord } from '../../core/search/types.ts';
import { fetchFile, whatFailed } from './fetch-file.ts';

let loading: Promise<Finder> | undefined;

/** Fetches the search of the playbook under `base`, once; a failed attempt may be made again. Rejects with a `SearchFailure`. */
export const loadFinder = (base: string): Promise<Finder> => {
  loading ??= load(base).catch(async (error: unknown) => {
    loading = undefined;
    throw await whatFailed(error);
  });
  return loading;
};

const load = async (base: string): Promise<Finder> => {
  const data = await fetchData(base);
  try {
    return await finderOf(data, base);
  } catch (error) {
    // A new build may have taken the place of the one that this data is of.
    const now = await fetchData(base);
    if (now.folder === data.folder) throw error;
    return await finderOf(now, base);
  }
};

/** The one file whose name stays, so it is asked for anew each time. */
const fetchData = async (base: string): Promise<SearchData> => {
  const response = await fetchFile(`${base}pagefind/playbook.json`, { cache: 'no-cache' });
  const data = (await response.json()) as SearchData; // our own file, but a server may give another
  if (!Array.isArray(data.records)) throw new TypeError('This is no search index.');
  return data;
};

const finderOf = async (data: SearchData, base: string): Promise<Finder> => {
  const folder = `${base}pagefind/${data.folder}/`;
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as LoadedPagefind; // Pagefind's own module
  await pagefind.options({ ...PAGEFIND_OPTIONS, basePath: folder, baseUrl: base, metaCacheTag: data.folder });
  await pagefind.init();

  const engine = pagefindEngine(pagefind, data.records);
  let thesaurus: Promise<Thesaurus> | undefined;
  const loadThesaurus = () =>
    (thesaurus ??= fetchFile(`${folder}thesaurus.txt`)
      .then((response) => response.text())
      .then(readThesaurus));
  const indexes = data.records.filter(({ id, collection }) => id === collection);
  return {
    search: createSearcher(data, { ...engine, thesaurus: loadThesaurus }),
    names: Object.fromEntries(indexes.map(({ id, title }) => [id, title])),
    browse: indexes.map(({ id, path, title }) => ({ id, href: base + path, text: title })),
    topics: `${base}topics/`,
    ask: data.ask,
    isAsWritten: data.isAsWritten,
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
  /** The address of the page of topics. */
  topics: string;
  /** Where to ask for what the playbook lacks. */
  ask: string | undefined;
  /** Whether words are found in one form only; see `SearchData`. */
  isAsWritten: true | undefined;
  hrefOf: (record: SearchRecord) => string;
  /** The part of the page that fits best; undefined where only the names of the page match. */
  placeOf: (hit: SearchHit) => Promise<{ href: string; title: string; text: string } | undefined>;
}

interface LoadedPagefind extends Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
}
