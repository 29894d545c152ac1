import type { SearchData, SearchRecord } from './types.ts';
import { wordsOf } from './words.ts';

const MOST = 3;
/** How many letters of a word are compared; shorter words say too little. */
const BEGINNING = 4;
/** What makes a question as good as half a word. */
const QUESTION = 0.5;

/** The records with most words in their names that begin like those of the query; questions go before others. */
export const nearestRecords = (query: string, { records, questions }: Searched): SearchRecord[] => {
  const asked = beginnings([query]);
  return records
    .map((record) => {
      const shared = beginnings([record.title, ...record.said]).filter((beginning) => asked.includes(beginning));
      return { record, score: shared.length + (questions.includes(record.collection) ? QUESTION : 0) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ record }) => record);
};

const beginnings = (texts: readonly string[]): string[] => {
  const words = texts.flatMap(wordsOf).filter(({ length }) => length >= BEGINNING);
  return [...new Set(words.map((word) => word.slice(0, BEGINNING)))];
};

type Searched = Pick<SearchData, 'records' | 'questions'>;
