import { once } from 'node:events';
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

/** Starts the thread that makes search bundles: it loads its code beside what else is done before a bundle is wanted. */
export const readySearchThread = (): void => {
  if (thread) return;
  thread = startThread();
  thread.unref();
};

let last: Promise<unknown> = Promise.resolve();

/** One index at a time: the machine has other work too. */
const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const result = last.then(work, work);
  last = result;
  return result;
};

let thread: Worker | undefined;

/** One thread makes all bundles: it outlives each, and so sees the end of Pagefind's process. */
const makeBundle = async (input: BundleInput): Promise<SearchFiles> => {
  const worker = (thread ??= startThread());
  worker.ref();
  const settled = new AbortController();
  const { signal } = settled;
  try {
    worker.postMessage(input);
    const ends = once(worker, 'exit', { signal }).then(([code]) => {
      throw new Error(`its thread ended with code ${code}`);
    });
    const [files] = (await Promise.race([once(worker, 'message', { signal }), ends])) as [SearchFiles]; // what the program posts
    return files;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The search index could not be made: ${reason}`, { cause: error });
  } finally {
    settled.abort();
    // Nobody waits for it where there is nothing more to do.
    worker.unref();
  }
};

const startThread = (): Worker => {
  const worker = new Worker(PROGRAM, { execArgv: [] });
  // Whoever waits for a bundle is told by `once`. Between two bundles nobody waits, and an error that nobody hears ends this process.
  const forget = () => (thread = thread === worker ? undefined : thread);
  worker.on('error', forget).on('exit', forget);
  return worker;
};
