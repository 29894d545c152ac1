import type { TextMatches } from './find-in-text.ts';
import type { NameIndex } from './name-index.ts';
import { sum } from './tally.ts';
import type { ReadQuery, Term } from './terms.ts';
import type { SearchData, SearchHit, SearchRecord } from './types.ts';

/** What each way of matching adds to a score: words in names, words in the text, a name like the query, and so on. */
const SHARES = { names: 1, text: 0.3, likeness: 1.2, everyTerm: 0.6, exactName: 0.6, phrase: 0.3, near: 0.6 };
/** How much of the likeness of the three names counts that are most like the query: several bear each other out. */
const NAMES = [1, 0.8, 0.3];
const EXACT = 0.999;
/** How many related records count. */
const MOST_NEAR = 3;
/** A term that only the text of a page holds answers this much of it. */
const ANSWERED_BY_TEXT = 0.72;
/** The best record must answer this much of what is asked in words of the playbook; others, this much of what it does. */
const LEAST_ANSWERED = 0.3;
const LEAST_OF_BEST = 0.3;
/** From here on the first record is an answer; below, it is only close. So a word that only the text holds is one. */
const SURE = 0.7;

/** What a query that is a question adds to the readiness of questions. */
const QUESTION_READINESS = 0.1;

/** The records that answer a query, best first; none where it is about something that the playbook does not speak of. */
export const rank = (query: ReadQuery, options: RankOptions): Ranking => {
  const { records, names, collection } = options;
  const asked = query.terms.filter(({ isStop }) => !isStop);
  const terms = asked.filter(({ options: senses }) => senses.length > 0);
  const lookups = { terms, namesOf: terms.map((term) => names.strengths(term)), inText: options.inText };
  const likeness = names.likeness(query.terms);
  const isQuestion = query.terms[0]?.isStop === true || query.text.endsWith('?');

  const matches = records.map((record, index) => {
    const match = matchOf(record, index, lookups);
    const ready =
      (options.readiness[record.collection] ?? 1) +
      (isQuestion && options.questions.includes(record.collection) ? QUESTION_READINESS : 0);
    const phrased = options.phrase.has(record.path) ? SHARES.phrase : 0;
    return {
      ...match,
      record,
      score: match.answered > 0 ? (scoreOf(match, likeness.get(index) ?? []) + phrased) * ready : 0,
    };
  });
  const best = Math.max(0, ...matches.map(({ answered }) => answered));
  if (best <= LEAST_ANSWERED * sum(terms.map(({ weight }) => weight))) return { hits: [], isClose: false };

  const hits = matches
    .map((match) => ({ ...match, score: match.score + SHARES.near * scoreAround(match.record, matches) }))
    .filter(
      ({ answered, record }) =>
        answered > best * LEAST_OF_BEST && (collection === undefined || record.collection === collection),
    )
    .sort((a, b) => b.score - a.score);
  return { hits, isClose: (hits[0]?.held ?? 0) < SURE * weightOfAll(asked, records.length) };
};

const scoreOf = ({ matched, isWhole }: Match, likeness: readonly number[]): number =>
  matched +
  SHARES.likeness * sum(NAMES.map((share, place) => share * (likeness[place] ?? 0))) +
  ((likeness[0] ?? 0) > EXACT ? SHARES.exactName : 0) +
  (isWhole ? SHARES.everyTerm : 0);

/** How well the records match that a record refers to, or that refer to it: pages on one matter bear each other out. */
const scoreAround = ({ near }: SearchRecord, matches: readonly { score: number }[]): number => {
  const scores = near.map((place) => matches[place]?.score ?? 0).sort((a, b) => b - a);
  return sum(scores.slice(0, MOST_NEAR)) / MOST_NEAR;
};

/** What one record has of the query. */
const matchOf = (record: SearchRecord, index: number, { terms, namesOf, inText }: Lookups): Match => {
  const match: Match = { matched: 0, answered: 0, held: 0, isWhole: true, words: [] };
  const total = sum(terms.map(({ weight }) => weight));
  for (const [place, term] of terms.entries()) {
    const named = namesOf[place]?.get(index) ?? 0;
    const { strength, text } = bestInText(term, record, inText);
    if (text !== undefined) match.words.push(text);
    if (named === 0 && strength === 0) {
      match.isWhole = false;
      continue;
    }
    match.matched += (term.weight / total) * (SHARES.names * named + SHARES.text * strength);
    const answered = term.sure * term.weight * (named > 0 ? 1 : ANSWERED_BY_TEXT);
    match.answered += answered;
    if (!term.isUnknown) match.held += answered;
  }
  return match;
};

/** What there is to answer. A word that the playbook does not use weighs as much as its rarest one. */
const weightOfAll = (asked: readonly Term[], size: number): number =>
  sum(asked.map(({ weight, isUnknown }) => (isUnknown ? Math.sqrt(Math.log(1 + size)) : weight)));

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
  /** The pages whose text holds the query as it stands. */
  phrase: ReadonlySet<string>;
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
  /** The same without words that the playbook does not use. */
  held: number;
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
  isClose: boolean;
}
