import type { Plugin } from 'vite';
import type { PageCollections } from '../view/collection.ts';
import type { Playbook } from '../view/playbook.ts';
import { searchFileAt } from './search-files.ts';
import { buildSearchIndex } from './search-index.ts';
import { SEARCH_FOLDER } from './search-names.ts';
import type { SearchFiles } from './search-names.ts';
import type { SiteModule } from './site-module.ts';

/** Search in the dev server: an index of each playbook as it is, made when somebody searches, and kept while it is the same. */
export const liveSearch = (site: SiteModule, { base, collections }: Searched): Plugin => {
  const indexes = new WeakMap<Playbook, Promise<SearchFiles>>();
  const indexOf = async (path: string): Promise<SearchFiles | undefined> => {
    const placed = site.shown.find(({ playbook }) => playbook.place.path === path);
    if (!placed) return undefined;
    const { playbook, composed } = placed;
    const text = { settings: playbook.settings, entries: [...composed.values()] };
    const index = indexes.get(playbook) ?? buildSearchIndex(text, collections);
    indexes.set(playbook, index);
    index.catch(() => indexes.delete(playbook));
    return index;
  };
  return {
    name: 'tandem-live-search',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.originalUrl ?? request.url ?? '', 'http://localhost');
        const { place, path } = fileAsked(pathname, base) ?? {};
        if (place === undefined || path === undefined) {
          next();
          return;
        }
        indexOf(place)
          .then((built) => {
            const file = built && searchFileAt(built, path);
            const headers = { 'content-type': file?.type ?? 'text/plain', 'cache-control': 'no-store' };
            response.writeHead(file ? 200 : 404, headers).end(file?.content);
          })
          .catch(next);
      });
    },
  };
};

interface Searched {
  /** The path under which the site lies. */
  base: string;
  collections: PageCollections;
}

/** The place of the playbook and the file of its index that an address asks for; undefined where it is another address. */
const fileAsked = (pathname: string, base: string): { place: string; path: string } | undefined => {
  if (!pathname.startsWith(base)) return undefined;
  const [, place, path] = PLACED_FILE.exec(pathname.slice(base.length)) ?? [];
  return place === undefined || path === undefined ? undefined : { place, path };
};

const PLACED_FILE = new RegExp(`^((?:editions/[\\d.]+/|next/)?)${SEARCH_FOLDER}/(.+)$`);
