import { raise } from './tally.ts';
import type { Option, Term } from './terms.ts';
import type { SearchData, SearchEngine } from './types.ts';

/** The most lookups for one query; a term that says little is left out first. */
const MOST_LOOKUPS = 24;
/** Latin words so short begin too many others: they are looked up as whole words, which Pagefind takes in quotation marks. */
const WHOLE = /^\p{sc=Latin}{1,2}$/u;

/** Looks every option of every term up in the full-text index; by option, how well each page matches, from 0 to 1. */
export const findInText = async (
  terms: readonly Term[],
  engine: SearchEngine,
  spellings: SearchData['spellings'] = {},
): Promise<TextMatches> => {
  const options = terms
    .filter(({ isStop }) => !isStop)
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(({ options: all }) => all)
    .filter(({ text }) => text !== '')
    .slice(0, MOST_LOOKUPS);
  return new Map(
    await Promise.all(options.map(async (option) => [option, await look(option, { engine, spellings })] as const)),
  );
};

/**
 * The pages whose text holds a query of several words as it stands. One with words that say nothing is not looked up: they are
 * in every text, and their part of the index is large.
 */
export const findPhrase = async (terms: readonly Term[], engine: SearchEngine): Promise<ReadonlySet<string>> => {
  const isTelling = terms.length > 1 && terms.every(({ isStop }) => !isStop);
  const hits = isTelling ? await engine.search(`"${terms.map(({ word }) => word).join(' ')}"`) : [];
  return new Set(hits.map(({ path }) => path));
};

const look = async ({ text, sure }: Option, { engine, spellings }: Lookup): Promise<Map<string, number>> => {
  const asked = [WHOLE.test(text) ? `"${text}"` : text, ...spelled(text, spellings)];
  const hits = (await Promise.all(asked.map((one) => engine.search(one)))).flat();
  const best = Math.max(...hits.map(({ score }) => score));
  const found = new Map<string, number>();
  for (const { path, score } of hits) raise(found, path, (sure * score) / (best || 1));
  return found;
};

/** A text in every spelling that its pages have of one of its words. */
const spelled = (text: string, spellings: Lookup['spellings']): string[] => {
  const words = text.split(' ');
  return words.flatMap((word, place) =>
    Object.hasOwn(spellings, word) ? (spellings[word] ?? []).map((other) => words.with(place, other).join(' ')) : [],
  );
};

/**
 * Whether the full-text index gives nothing: it knows every word of the vocabulary, so that one at least of these should be
 * found, unless a part of it did not load.
 */
export const isTextMissing = (inText: TextMatches): boolean =>
  [...inText.keys()].some(({ text }) => !text.includes(' ')) && [...inText.values()].every(({ size }) => size === 0);

/** By option, how well the text of each page matches it. */
export type TextMatches = ReadonlyMap<Option, ReadonlyMap<string, number>>;

interface Lookup {
  engine: SearchEngine;
  spellings: NonNullable<SearchData['spellings']>;
}
