import type { Plugin } from 'vite';
import type { ComposedPlaybook } from '../core/compose.ts';
import { composeAll } from '../disk/project.ts';
import type { PageCollections } from '../view/collection.ts';
import { searchFileAt } from './search-files.ts';
import { buildSearchIndex, SEARCH_FOLDER } from './search-index.ts';
import type { SearchFiles } from './search-index.ts';

/** Search in the dev server: an index of each playbook as it is, made when somebody searches, and kept until it is forgotten. */
export const liveSearch = (root: string, { base, collections }: Searched): LiveSearch => {
  const indexes = new Map<string, Promise<SearchFiles | undefined>>();
  const indexOf = (place: string): Promise<SearchFiles | undefined> => {
    const index = indexes.get(place) ?? buildFresh(root, { place, collections });
    indexes.set(place, index);
    index.catch(() => indexes.delete(place));
    return index;
  };
  const plugin: Plugin = {
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
  return { plugin, forget: () => indexes.clear() };
};

interface Searched {
  /** The path under which the site lies. */
  base: string;
  collections: PageCollections;
}

interface LiveSearch {
  plugin: Plugin;
  /** Makes it read the content again. */
  forget: () => void;
}

/** The place of the playbook and the file of its index that an address asks for; undefined where it is another address. */
const fileAsked = (pathname: string, base: string): { place: string; path: string } | undefined => {
  if (!pathname.startsWith(base)) return undefined;
  const [, place, path] = PLACED_FILE.exec(pathname.slice(base.length)) ?? [];
  return place === undefined || path === undefined ? undefined : { place, path };
};

const PLACED_FILE = new RegExp(`^((?:editions/[\\d.]+/|next/)?)${SEARCH_FOLDER}/(.+)$`);

/** Nothing while the content has problems; the pages list them. */
const buildFresh = async (
  root: string,
  { place, collections }: { place: string; collections: PageCollections },
): Promise<SearchFiles | undefined> => {
  const { playbook, editions, settings } = await composeAll(root, collections);
  const latest = editions.findLast(({ about }) => about.status !== 'withdrawn')?.playbook;
  const found = new Map<string, ComposedPlaybook | undefined>([
    ...editions.map(({ about, playbook: frozen }) => [`editions/${about.version}/`, frozen] as const),
    ['', settings?.root === 'latest' ? latest : playbook],
    ['next/', playbook],
  ]).get(place);
  return found && buildSearchIndex(found, collections);
};
