import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { ComposedPlaybook } from '../core/compose.ts';
import { compareText } from '../core/problems.ts';
import { commonWords } from '../core/search/common-words.ts';
import { countWords, spellingsIn } from '../core/search/count-words.ts';
import { findsForms, stemmerOf, stemRulesOf } from '../core/search/stem-rules.ts';
import type { SearchData } from '../core/search/types.ts';
import { thesaurusFor } from '../core/search/thesaurus-for.ts';
import type { PageCollections } from '../view/collection.ts';
import { readThesaurusLines } from './read-thesaurus.ts';
import { searchHtml } from './search-html.ts';
import { searchPages } from './search-pages.ts';
import type { SearchPage } from './search-pages.ts';

/** The folder of the bundle, in the folder of the pages that it finds. */
export const SEARCH_FOLDER = 'pagefind';
/** What the query layer knows of the playbook, and where the other files of its build are. The one file whose name stays. */
export const SEARCH_DATA = 'playbook.json';
/** Words that the playbook does not use, for queries that do. */
export const THESAURUS = 'thesaurus.txt';

/** What Pagefind's API loads; the rest of its files are its own interface. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[\w-]+\.pf_meta|wasm\.[\w-]+\.pagefind|(?:fragment|index|filter)\/.+)$/;
/** The engine for languages whose endings Pagefind does not know; it comes with the others too, which do not use it. */
const PLAIN_ENGINE = 'wasm.unknown.pagefind';
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

/**
 * The search bundle of a playbook: every file of its folder, by path. The same playbook gives the same bytes. Addresses in
 * it are relative to the root of the playbook, so that it works wherever the pages lie.
 */
export const buildSearchIndex = async (
  playbook: ComposedPlaybook,
  collections: PageCollections,
): Promise<SearchFiles> => {
  const pages = searchPages(playbook, collections);
  const files = await inTurn(() => runPagefind(pages, playbook.settings.language));
  const data = searchData(pages, {
    keys: keysByPath(files),
    settings: playbook.settings,
    collections,
  });
  const thesaurus = thesaurusFor(Object.keys(data.words), readThesaurusLines(playbook.settings.language));
  const others = [...files, [THESAURUS, Buffer.from(thesaurus)] as const];
  const folder = nameOf(others);
  return new Map([
    [SEARCH_DATA, Buffer.from(JSON.stringify({ folder, ...data }))],
    ...others.map(([path, content]) => [`${folder}/${path}`, content] as const),
  ]);
};

let last: Promise<unknown> = Promise.resolve();

/** A name by content: whoever has loaded the data of one build never gets files of another. */
const nameOf = (files: readonly (readonly [string, Uint8Array])[]): string => {
  const hash = createHash('sha256');
  for (const [path, content] of files) hash.update(path).update(content);
  return hash.digest('hex').slice(0, 12);
};

/** Pagefind runs as one program beside this one, and whoever is ready closes it: so one index at a time. */
const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const result = last.then(work, work);
  last = result;
  return result;
};

const runPagefind = async (pages: readonly SearchPage[], language: string): Promise<SearchFiles> => {
  const { index, errors } = await createIndex({ forceLanguage: language.replace(/-.*/, '') });
  if (!index) throw failed(errors);
  // A build that fails ends this program at once; Pagefind would tell of a broken pipe.
  const end = () => void close();
  process.once('exit', end);
  try {
    // One after another: Pagefind numbers pages as they come.
    for (const page of pages) {
      const added = await index.addHTMLFile({ url: page.record.path, content: searchHtml(page, language) });
      if (added.errors.length > 0) throw failed(added.errors);
    }
    const { files, errors: wrong } = await index.getFiles();
    if (wrong.length > 0) throw failed(wrong);
    const hasOwnEngine = files.some(({ path }) => path.startsWith('wasm.') && path !== PLAIN_ENGINE);
    const needed = files
      .filter(({ path }) => NEEDED.test(path) && !(hasOwnEngine && path === PLAIN_ENGINE))
      .toSorted((a, b) => compareText(a.path, b.path));
    return new Map(needed.map(({ path, content }) => [path, content]));
  } finally {
    process.off('exit', end);
    await close();
  }
};

const failed = (reasons: readonly string[]): Error =>
  new Error(`Pagefind could not make the search index: ${reasons.join('; ')}`);

/** The ids that results carry, by the address of the page: with them, a result is known before its fragment is loaded. */
const keysByPath = (files: SearchFiles): Map<string, string> => {
  const keys = new Map<string, string>();
  for (const [path, content] of files) {
    const [, key] = FRAGMENT.exec(path) ?? [];
    if (key === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string }; // as Pagefind 1.6 writes it
    keys.set(url, key);
  }
  return keys;
};

const searchData = (
  pages: readonly SearchPage[],
  { keys, settings, collections }: SearchDataInput,
): Omit<SearchData, 'folder'> => ({
  records: pages.map((page) => ({ ...page.record, near: nearOf(page, pages), key: keys.get(page.record.path) ?? '' })),
  stemming: stemRulesOf(settings.language),
  ...(!findsForms(settings.language) && { isAsWritten: true }),
  words: countWords(pages.map(textOf), stemmerOf(settings.language)),
  ...spellingsOf(pages),
  synonyms: settings.search.synonyms,
  ...(settings.ask !== undefined && { ask: settings.ask }),
  stopWords: commonWords(settings.language).stop,
  lightWords: commonWords(settings.language).light,
  readiness: Object.fromEntries(
    collections.all.flatMap(({ name, search }) => (search?.readiness === undefined ? [] : [[name, search.readiness]])),
  ),
  questions: collections.all.filter(({ search }) => search?.isQuestion).map(({ name }) => name),
});

const spellingsOf = (pages: readonly SearchPage[]): Pick<SearchData, 'spellings'> => {
  const spellings = spellingsIn(pages.map(textOf));
  return Object.keys(spellings).length > 0 ? { spellings } : {};
};

/** The places of the pages that refer to a page or that it refers to. */
const nearOf = (page: SearchPage, pages: readonly SearchPage[]): number[] =>
  pages.flatMap((other, place) =>
    other !== page && (page.refersTo.has(other.record.id) || other.refersTo.has(page.record.id)) ? [place] : [],
  );

interface SearchDataInput {
  keys: ReadonlyMap<string, string>;
  settings: ComposedPlaybook['settings'];
  collections: PageCollections;
}

const textOf = ({ record: { title, said, summary }, parts }: SearchPage): string =>
  [title, ...said, summary, ...parts.flatMap((part) => [part.title, ...part.lines])].join('\n');

/** The files of a search bundle, by their path in its folder. */
export type SearchFiles = ReadonlyMap<string, Uint8Array>;
