import type { TextMatches } from './find-in-text.ts';
import type { NameIndex } from './name-index.ts';
import type { ReadQuery, Term } from './terms.ts';
import type { SearchData, SearchHit, SearchRecord } from './types.ts';

/** What each way of matching adds to a score: words in names, words in the text, a name like the query, and so on. */
const SHARES = { names: 1, text: 0.6, likeness: 1.2, everyTerm: 0.15, exactName: 0.3 };
const EXACT = 0.999;
/** A term that only the text of a page holds answers this much of it. */
const ANSWERED_BY_TEXT = 0.6;
/** The best record must answer this much of the query, by weight; otherwise the query is about something else. */
const LEAST_ANSWERED = 0.42;
/** Others must answer this much of what the best one does. */
const LEAST_OF_BEST = 0.5;

/** What a query that is a question adds to the readiness of questions. */
const QUESTION_READINESS = 0.1;

/** The records that answer a query, best first; none where it is about something that the playbook does not speak of. */
export const rank = (query: ReadQuery, options: RankOptions): Ranking => {
  const { records, names, collection } = options;
  const asked = query.terms.filter(({ isStop }) => !isStop);
  const terms = asked.filter(({ isUnknown }) => !isUnknown);
  const lookups = { terms, namesOf: terms.map((term) => names.strengths(term)), inText: options.inText };
  const likeness = names.likeness(query.terms);
  const isQuestion = query.terms[0]?.isStop === true || query.text.endsWith('?');

  const found = records.flatMap((record, index) => {
    if (collection !== undefined && record.collection !== collection) return [];
    const match = matchOf(record, index, lookups);
    if (match.answered === 0) return [];
    const ready =
      (options.readiness[record.collection] ?? 1) +
      (isQuestion && options.questions.includes(record.collection) ? QUESTION_READINESS : 0);
    const score = scoreOf(match, likeness.get(index) ?? 0) * ready;
    return [{ ...match, record, score }];
  });
  const best = Math.max(0, ...found.map(({ answered }) => answered));
  if (best < LEAST_ANSWERED * weightOfAll(asked, records.length)) return { hits: [], relaxed: false };

  const hits = found.filter(({ answered }) => answered >= best * LEAST_OF_BEST).sort((a, b) => b.score - a.score);
  return {
    hits: hits.map(({ record, score, words }) => ({ record, score, words })),
    relaxed: asked.length > terms.length || !hits.some(({ isWhole }) => isWhole),
  };
};

const scoreOf = ({ matched, isWhole }: Match, likeness: number): number =>
  matched + SHARES.likeness * likeness + (likeness > EXACT ? SHARES.exactName : 0) + (isWhole ? SHARES.everyTerm : 0);

/** What one record has of the query. */
const matchOf = (record: SearchRecord, index: number, { terms, namesOf, inText }: Lookups): Match => {
  const match: Match = { matched: 0, answered: 0, isWhole: true, words: [] };
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  for (const [place, term] of terms.entries()) {
    const named = namesOf[place]?.get(index) ?? 0;
    const { strength, text } = bestInText(term, record, inText);
    if (text !== undefined) match.words.push(text);
    if (named === 0 && strength === 0) {
      match.isWhole = false;
      continue;
    }
    match.matched += (term.weight / total) * (SHARES.names * named + SHARES.text * strength);
    match.answered += term.sure * term.weight * (named > 0 ? 1 : ANSWERED_BY_TEXT);
  }
  return match;
};

/**
 * What there is to answer. A term that may be a mistake counts partly as one that the playbook does not know; where it is
 * the only one, the reader will see what was taken for it.
 */
const weightOfAll = (asked: readonly Term[], size: number): number => {
  const unknown = asked.length > 1 ? Math.log(1 + 2 * size) : 0;
  return asked.reduce((sum, { weight, sure }) => sum + sure * weight + (1 - sure) * Math.max(unknown, weight), 0);
};

const bestInText = ({ options }: Term, { path }: SearchRecord, inText: TextMatches): InText => {
  let best: InText = { strength: 0, text: undefined };
  for (const option of options) {
    const strength = inText.get(option)?.get(path) ?? 0;
    if (strength > best.strength) best = { strength, text: option.text };
  }
  return best;
};

interface RankOptions {
  records: readonly SearchRecord[];
  names: NameIndex;
  inText: TextMatches;
  readiness: SearchData['readiness'];
  questions: SearchData['questions'];
  collection: string | undefined;
}

interface Lookups {
  terms: readonly Term[];
  /** For each term, how strongly the names of each record speak of it. */
  namesOf: readonly ReadonlyMap<number, number>[];
  inText: TextMatches;
}

interface Match {
  /** From 0 to the sum of the shares, by the weight of the terms. */
  matched: number;
  /** The weight of the terms that the record answers. */
  answered: number;
  /** Whether it holds every term. */
  isWhole: boolean;
  /** What the full-text index found it by. */
  words: string[];
}

interface InText {
  strength: number;
  text: string | undefined;
}

interface Ranking {
  hits: SearchHit[];
  relaxed: boolean;
}
