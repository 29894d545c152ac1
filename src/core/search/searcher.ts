import { changedQuery } from './changed-query.ts';
import { rank } from './rank.ts';
import { findInText } from './find-in-text.ts';
import { NameIndex, stemsOfNames } from './name-index.ts';
import { nearestRecords } from './nearest.ts';
import { QueryReader } from './query-reader.ts';
import type { SearchData, Searcher, SearchEngine, SearchOptions, SearchOutcome } from './types.ts';
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
  const vocabulary = new Vocabulary(data, stemsOfNames(records));
  const names = new NameIndex(records, vocabulary);
  const reader = new QueryReader(vocabulary, data.synonyms);

  const search = async (query: string, options: SearchOptions = {}): Promise<SearchOutcome> => {
    const read = reader.read(query, options);
    const inText = await findInText(read.terms, engine);
    const { hits, relaxed } = rank(read, { ...data, names, inText, collection: options.collection });
    const terms = read.terms.filter(({ isStop }) => !isStop);
    return {
      query: read.text,
      used: terms.map(({ word }) => word),
      corrections: read.corrections,
      relaxed,
      changedQuery: changedQuery(read.text, read.corrections),
      hits,
      total: hits.length,
    };
  };
  return Object.assign(search, { nearest: (query: string) => nearestRecords(query, data) });
};
