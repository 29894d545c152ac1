import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ComposedPlaybook } from '../core/compose.ts';
import type { PageCollections } from '../view/collection.ts';
import type { BundleInput } from './search-bundle.ts';
import type { SearchFiles } from './search-names.ts';
import { searchPages } from './search-pages.ts';

/** `.ts` here, and `.js` in the package. */
const PROGRAM = join(import.meta.dirname, `search-bundle${extname(import.meta.filename)}`);

/**
 * The search bundle of a playbook: every file of its folder, by path. The same playbook gives the same bytes. Addresses in
 * it are relative to the root of the playbook, so that it works wherever the pages lie.
 */
export const buildSearchIndex = (playbook: ComposedPlaybook, collections: PageCollections): Promise<SearchFiles> => {
  const { language, search, ask } = playbook.settings;
  const input: BundleInput = {
    pages: searchPages(playbook, collections),
    language,
    synonyms: search.synonyms,
    ...(ask !== undefined && { ask }),
    readiness: Object.fromEntries(
      collections.all.flatMap(({ name, search }) =>
        search?.readiness === undefined ? [] : [[name, search.readiness]],
      ),
    ),
    questions: collections.all.filter(({ search }) => search?.isQuestion).map(({ name }) => name),
  };
  return inTurn(() => makeBundle(input));
};

let last: Promise<unknown> = Promise.resolve();

/** One index at a time: the machine has other work too. */
const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const result = last.then(work, work);
  last = result;
  return result;
};

const makeBundle = (input: BundleInput): Promise<SearchFiles> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM, { workerData: input, execArgv: [] });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('The search index was not finished.')));
  });
