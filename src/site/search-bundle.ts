import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { compareText } from '../core/problems.ts';
import { commonWords } from '../core/search/common-words.ts';
import { countWords, spellingsIn } from '../core/search/count-words.ts';
import { findsForms, stemmerOf, stemRulesOf } from '../core/search/stem-rules.ts';
import { thesaurusFor } from '../core/search/thesaurus-for.ts';
import type { SearchData } from '../core/search/types.ts';
import { languageOf } from '../core/words/language.ts';
import { readThesaurusLines } from './read-thesaurus.ts';
import { searchHtml } from './search-html.ts';
import { SEARCH_DATA, THESAURUS } from './search-names.ts';
import type { SearchFiles } from './search-names.ts';
import type { SearchPage } from './search-pages.ts';

// A thread of its own, so that pages are rendered meanwhile: it makes search bundles of what it is sent, one at a time.

/** What Pagefind's API loads; the rest of its files are its own interface. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[\w-]+\.pf_meta|wasm\.[\w-]+\.pagefind|(?:fragment|index|filter)\/.+)$/;
/** The engine for languages whose endings Pagefind does not know; it comes with the others too, which do not use it. */
const PLAIN_ENGINE = 'wasm.unknown.pagefind';
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

const makeBundle = async ({ pages, language, ...settings }: BundleInput): Promise<SearchFiles> => {
  const [files, { words, thesaurus, ...counted }] = await runPagefind(pages, {
    language,
    other: () => countAll(pages, language),
  });
  const keys = keysByPath(files);
  const others = [...files, [THESAURUS, Buffer.from(thesaurus)] as const];
  const folder = nameOf(others);
  const near = placesNear(pages);
  const data: SearchData = {
    folder,
    records: pages.map(({ record }, place) => ({
      ...record,
      near: near[place] ?? [],
      key: keys.get(record.path) ?? '',
    })),
    stemming: stemRulesOf(language),
    ...(!findsForms(language) && { isAsWritten: true }),
    words,
    ...counted,
    synonyms: settings.synonyms,
    ...(settings.ask !== undefined && { ask: settings.ask }),
    stopWords: commonWords(language).stop,
    lightWords: commonWords(language).light,
    readiness: settings.readiness,
    questions: settings.questions,
  };
  return new Map([
    [SEARCH_DATA, Buffer.from(JSON.stringify(data))],
    ...others.map(([path, content]) => [`${folder}/${path}`, content] as const),
  ]);
};

/** What is known of the words of the pages. */
const countAll = (pages: readonly SearchPage[], language: string) => {
  const texts = pages.map(textOf);
  const words = countWords(texts, stemmerOf(language));
  const spellings = spellingsIn(texts);
  return {
    words,
    ...(Object.keys(spellings).length > 0 && { spellings }),
    thesaurus: thesaurusFor(Object.keys(words), readThesaurusLines(language)),
  };
};

/** A name by content: whoever has loaded the data of one build never gets files of another. */
const nameOf = (files: readonly (readonly [string, Uint8Array])[]): string => {
  const hash = createHash('sha256');
  for (const [path, content] of files) hash.update(path).update(content);
  return hash.digest('hex').slice(0, 12);
};

/** Lets Pagefind index the pages; while it writes its files, this thread does `other` work. */
const runPagefind = async <Other>(
  pages: readonly SearchPage[],
  { language, other }: { language: string; other: () => Other },
): Promise<[SearchFiles, Other]> => {
  const { index, errors } = await createIndex({ forceLanguage: languageOf(language) });
  if (!index) throw failed(errors);
  try {
    // Pagefind reads them one after another, and numbers them so; it need not wait for us between two of them.
    const adding = pages.map((page) =>
      index.addHTMLFile({ url: page.record.path, content: searchHtml(page, language) }),
    );
    for (const added of await Promise.all(adding)) if (added.errors.length > 0) throw failed(added.errors);
    const writing = index.getFiles();
    const done = other();
    const { files, errors: wrong } = await writing;
    if (wrong.length > 0) throw failed(wrong);
    const hasOwnEngine = files.some(({ path }) => path.startsWith('wasm.') && path !== PLAIN_ENGINE);
    const needed = files
      .filter(({ path }) => NEEDED.test(path) && !(hasOwnEngine && path === PLAIN_ENGINE))
      .toSorted((a, b) => compareText(a.path, b.path));
    return [new Map(needed.map(({ path, content }) => [path, content])), done];
  } finally {
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

/** By the place of each page, the places of those that refer to it or that it refers to, in order. */
const placesNear = (pages: readonly SearchPage[]): number[][] => {
  const placeOf = new Map(pages.map(({ record }, place) => [record.id, place]));
  const near = pages.map(() => new Set<number>());
  for (const [place, { refersTo }] of pages.entries())
    for (const id of refersTo) {
      const other = placeOf.get(id);
      if (other === undefined || other === place) continue;
      near[place]?.add(other);
      near[other]?.add(place);
    }
  return near.map((places) => [...places].sort((a, b) => a - b));
};

const textOf = ({ record: { title, said, summary }, parts }: SearchPage): string =>
  [title, ...said, summary, ...parts.flatMap((part) => [part.title, ...part.lines])].join('\n');

/** What a bundle is made of. */
export interface BundleInput extends Pick<SearchData, 'ask' | 'synonyms' | 'readiness' | 'questions'> {
  pages: readonly SearchPage[];
  language: string;
}

parentPort?.on(
  'message',
  (input: BundleInput) => void makeBundle(input).then((files) => parentPort?.postMessage(files)),
);
