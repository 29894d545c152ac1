import type { SearchRecord } from './types.ts';
import { wordsOf } from './words.ts';

const MOST = 3;
/** How many letters in a row are compared. */
const RUN = 3;

/** The records whose names share most with a query by runs of three letters (Dice's coefficient); questions go first. */
export const nearestRecords = (query: string, records: readonly SearchRecord[]): SearchRecord[] => {
  const asked = runsOf(query);
  const likeness = ({ title, said }: SearchRecord) => Math.max(...[title, ...said].map((name) => dice(asked, runsOf(name))));
  return records
    .map((record) => ({ record, score: likeness(record) + (record.id.startsWith('faqs/') ? 0.05 : 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ record }) => record);
};

const runsOf = (text: string): Set<string> => {
  const joined = ` ${wordsOf(text.slice(0, 300)).join(' ')} `;
  return new Set(Array.from({ length: Math.max(joined.length - RUN + 1, 0) }, (_, at) => joined.slice(at, at + RUN)));
};

const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  (2 * [...a].filter((run) => b.has(run)).length) / Math.max(a.size + b.size, 1);
