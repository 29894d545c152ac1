import { asTyped, changedQuery } from './changed-query.ts';
import { rank } from './rank.ts';
import { findInText, findPhrase, isTextMissing } from './find-in-text.ts';
import { NameIndex, stemsOfNames } from './name-index.ts';
import { nearestRecords } from './nearest.ts';
import { QueryReader } from './query-reader.ts';
import type { SearchData, Searcher, SearchEngine, SearchOptions, SearchOutcome } from './types.ts';
import type { ReadQuery } from './terms.ts';
import { makeStemmer } from './stemmer.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * Makes the search of one playbook, from what the build knows of it and a full-text index of its pages.
 *
 * A query is read as terms: words with their synonyms, corrected where the playbook does not know them. Each term is
 * looked up in the names of the records and in the full text, and a record is ranked by how much of the query it answers;
 * so that no word must be there, and records with all of them come first. Names and terms are weighed as in BM25
 * (Robertson and Zaragoza, 2009).
 */
export const createSearcher = (data: SearchData, engine: SearchEngine): Searcher => {
  const { records } = data;
  const stemmer = makeStemmer(data.stemming);
  const vocabulary = new Vocabulary(data, { stemmer, favoured: stemsOfNames(records, stemmer) });
  const names = new NameIndex(records, vocabulary);
  const reader = new QueryReader(vocabulary, data.synonyms);

  const read = async (query: string, options: SearchOptions): Promise<ReadQuery> => {
    const first = reader.read(query, options);
    const isSure = first.corrections.length === 0 && first.terms.every(({ isUnknown }) => !isUnknown);
    // Without its thesaurus a search still finds what the words themselves find.
    const thesaurus = isSure ? undefined : await engine.thesaurus?.().catch(() => undefined);
    return thesaurus ? reader.read(query, options, thesaurus) : first;
  };

  const search = async (query: string, options: SearchOptions = {}): Promise<SearchOutcome> => {
    const asked = await read(query, options);
    const inText = await findInText(asked.terms, engine, data.spellings);
    const phrase = await findPhrase(asked.terms, engine);
    const { hits, isClose } = rank(asked, { ...data, names, inText, phrase, collection: options.collection });
    const terms = asked.terms.filter(({ isStop }) => !isStop);
    return {
      query: asked.text,
      used: terms.map(({ word }) => word),
      missing: terms.filter(({ isUnknown }) => isUnknown).map(({ word }) => asTyped(asked.text, word)),
      corrections: asked.corrections,
      changedQuery: changedQuery(asked.text, asked.corrections),
      isClose,
      isNamesOnly: isTextMissing(inText),
      hits,
    };
  };
  return Object.assign(search, { nearest: (query: string) => nearestRecords(query, data) });
};
