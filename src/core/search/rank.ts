import type { NameIndex } from './name-index.ts';
import type { TextMatches } from './find-in-text.ts';
import type { ReadQuery, Term } from './terms.ts';
import type { SearchHit, SearchRecord } from './types.ts';

/** What each way of matching adds to a score: words in names and summaries, words in the text, a name like the query. */
export const SHARES = { names: 1, text: 0.5, likeness: 1.2, everyTerm: 0.15 };
/** A term that only the text of a page holds answers this much of it. */
const ANSWERED_BY_TEXT = 0.6;
/** A record must answer this much of the query, by weight, … */
export const LEAST_ANSWERED = 0.42;
/** … and this much of what the best one does. */
const LEAST_OF_BEST = 0.5;

/** How ready a collection is to answer whoever searches: questions and the main parts of the model first. */
export const READINESS: Readonly<Record<string, number>> = {
  faqs: 1.15,
  roles: 1.1,
  jobs: 1.1,
  guides: 1.0,
  comparisons: 1.0,
  tensions: 1.0,
  situations: 1.0,
  decisions: 0.97,
  plays: 0.97,
  glossary: 0.95,
  checks: 0.95,
  signals: 0.85,
  examples: 0.85,
  sources: 0.8,
};
/** What a question adds to the readiness of questions and situations. */
const QUESTION_READINESS = 0.1;
const QUESTION = /^(?:what|why|who|whose|how|when|where|which|should|do|does|did|is|are|can|could|will|would|must)\b|\?\s*$/i;

/** The records that answer a query, best first. */
export const rank = (query: ReadQuery, { records, names, inText, collection }: RankOptions): Ranking => {
  const asked = query.terms.filter(({ isStop }) => !isStop);
  const terms = asked.filter(({ isUnknown }) => !isUnknown);
  const unknown = asked.length > 1 ? Math.log(1 + 2 * records.length) : 0;
  const total = sum(asked.map(({ weight, sure }) => weight * sure + Math.max(unknown, weight) * (1 - sure)));
  const known = sum(terms.map(({ weight }) => weight));
  if (known === 0) return { hits: [], relaxed: false };

  const likeness = names.likeness(query.terms);
  const inNames = terms.map((term) => bestByRecord(term, names));
  const isQuestion = QUESTION.test(query.text);
  const found: (SearchHit & { answered: number; isWhole: boolean })[] = [];
  for (const [index, record] of records.entries()) {
    if (collection !== undefined && record.collection !== collection) continue;
    const words: string[] = [];
    let [score, answered, isWhole] = [0, 0, true];
    for (const [place, term] of terms.entries()) {
      const named = inNames[place]?.get(index) ?? 0;
      const { match, text } = bestInText(term, record, inText);
      if (text !== undefined) words.push(text);
      score += term.weight * (SHARES.names * named + SHARES.text * match);
      answered += term.sure * term.weight * (named > 0 ? 1 : match > 0 ? ANSWERED_BY_TEXT : 0);
      if (named === 0 && match === 0) isWhole = false;
    }
    if (answered === 0) continue;
    const readiness = (READINESS[record.collection] ?? 1) + (isQuestion && record.id.startsWith('faqs/') ? QUESTION_READINESS : 0);
    const own = score / known + SHARES.likeness * (likeness.get(index) ?? 0) + (isWhole ? SHARES.everyTerm : 0);
    found.push({ record, score: own * readiness, words, answered: answered / total, isWhole });
  }
  const most = Math.max(0, ...found.map(({ answered }) => answered));
  if (most < LEAST_ANSWERED) return { hits: [], relaxed: false };
  const hits = found.filter(({ answered }) => answered >= most * LEAST_OF_BEST).sort((a, b) => b.score - a.score);
  return {
    hits: hits.map(({ record, score, words }) => ({ record, score, words, ...(globalThis.DEBUG&&{answered:found.find(f=>f.record===record).answered}) })),
    relaxed: hits.length > 0 && (asked.length > terms.length || !hits.some(({ isWhole }) => isWhole)),
  };
};

const bestByRecord = ({ options }: Term, names: NameIndex): Map<number, number> => {
  const best = new Map<number, number>();
  for (const option of options)
    for (const [record, strength] of names.strengths(option))
      best.set(record, Math.max(strength, best.get(record) ?? 0));
  return best;
};

const bestInText = ({ options }: Term, { path }: SearchRecord, inText: TextMatches): { match: number; text?: string } => {
  let best: { match: number; text?: string } = { match: 0 };
  for (const option of options) {
    const match = inText.get(option)?.get(path) ?? 0;
    if (match > best.match) best = { match, text: option.text };
  }
  return best;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

interface RankOptions {
  records: readonly SearchRecord[];
  names: NameIndex;
  inText: TextMatches;
  collection: string | undefined;
}

interface Ranking {
  hits: SearchHit[];
  relaxed: boolean;
}
