// @ts-check
import { createServer } from 'node:http';
import { pagefindEngine, PAGEFIND_OPTIONS } from '../src/core/search/pagefind-engine.ts';
import { createSearcher } from '../src/core/search/searcher.ts';
import { readThesaurus } from '../src/core/search/thesaurus.ts';
import { searchFileAt } from '../src/site/search-files.ts';
import { SEARCH_DATA, THESAURUS } from '../src/site/search-names.ts';

/**
 * Search as it runs in the browser, over a bundle in memory: Pagefind's own script, which fetches the bundle from a server
 * on this machine, under the query layer.
 * @param {import('../src/site/search-names.ts').SearchFiles} files
 * @returns {Promise<OpenSearch>}
 */
export const openSearch = async (files) => {
  const server = createServer((request, response) => {
    const file = searchFileAt(files, (request.url ?? '').replace(/\?.*/, '').slice(1));
    response.writeHead(file ? 200 : 404, { 'Content-Type': file?.type ?? 'text/plain' }).end(file?.content);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  /** @param {string} path */
  const textOf = (path) => Buffer.from(files.get(path) ?? '').toString('utf8');
  const data = JSON.parse(textOf(SEARCH_DATA));
  // Pagefind keeps its state in its module, and the same address would give the same module to two searches.
  const script = Buffer.from(`${textOf(`${data.folder}/pagefind.js`)}\n// ${port}`).toString('base64');
  const pagefind = await import(/* @vite-ignore */ `data:text/javascript;base64,${script}`);
  const basePath = `http://localhost:${port}/${data.folder}/`;
  await pagefind.options({ ...PAGEFIND_OPTIONS, basePath, baseUrl: '/', metaCacheTag: data.folder });
  await pagefind.init();

  const engine = pagefindEngine(pagefind, data.records);
  /** @type {import('../src/core/search/thesaurus.ts').Thesaurus | undefined} */
  let read;
  const thesaurus = () => Promise.resolve((read ??= readThesaurus(textOf(`${data.folder}/${THESAURUS}`))));
  return {
    data,
    engine,
    thesaurus,
    search: createSearcher(data, { ...engine, thesaurus }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

/**
 * @typedef {object} OpenSearch
 * @property {import('../src/core/search/types.ts').SearchData} data
 * @property {import('../src/core/search/pagefind-engine.ts').PagefindEngine} engine
 * @property {() => Promise<import('../src/core/search/thesaurus.ts').Thesaurus>} thesaurus
 * @property {import('../src/core/search/types.ts').Searcher} search
 * @property {() => void} close
 */
