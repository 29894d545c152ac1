import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { composeProject } from '../disk/project.ts';
import { searchFileAt } from './search-files.ts';
import { buildSearchIndex, SEARCH_FOLDER } from './search-index.ts';
import type { SearchFiles } from './search-index.ts';

/** Search in the dev server: an index of the content as it is, made when somebody searches and after each change anew. */
export const liveSearch = (root: string, base: string): Plugin => {
  const folder = `${base}${SEARCH_FOLDER}/`;
  let files: Promise<SearchFiles | undefined> | undefined;
  return {
    name: 'tandem-live-search',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('all', (_, path) => {
        if (path.startsWith(join(root, 'content') + sep)) files = undefined;
      });
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '', 'http://localhost');
        if (!pathname.startsWith(folder)) {
          next();
          return;
        }
        files ??= buildFresh(root);
        files
          .then((built) => {
            const file = built && searchFileAt(built, pathname.slice(folder.length));
            const headers = { 'content-type': file?.type ?? 'text/plain', 'cache-control': 'no-store' };
            response.writeHead(file ? 200 : 404, headers).end(file?.content);
          })
          .catch((error: unknown) => {
            files = undefined;
            next(error);
          });
      });
    },
  };
};

/** Nothing while the content has problems; the pages list them. */
const buildFresh = async (root: string): Promise<SearchFiles | undefined> => {
  const { playbook } = await composeProject(root);
  return playbook && buildSearchIndex(playbook);
};
