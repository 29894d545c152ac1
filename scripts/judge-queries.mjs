// @ts-check
import { z } from 'astro/zod';

const SHOWN = 10;

const queryFile = z.object({
  queries: z
    .array(
      z.object({
        id: z.union([z.string(), z.number()]).transform(String),
        kind: z.string().default('other'),
        query: z.string(),
        /** Entry ids, or names of collections; none where nothing should be found. */
        targets: z.array(z.string()).default([]),
        /** Pages that help, though they do not answer. */
        useful: z.array(z.string()).default([]),
        /** Not looked at while search was tuned. */
        heldOut: z.boolean().default(false),
      }),
    )
    .min(1, 'holds no query'),
});

/**
 * Reads a file of judged queries.
 * @param {string} text
 * @returns {JudgedQuery[]} Throws where the text is something else.
 */
export const readQueries = (text) => {
  /** @type {unknown} */
  let data;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`it is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const result = queryFile.safeParse(data);
  if (result.success) return result.data.queries;
  const [issue] = result.error.issues;
  const place = issue?.path.join('.') || 'the top level';
  throw new Error(`${place}: ${issue?.message}. It should be { "queries": [{ "id", "query", "targets": [ids] }] }.`);
};

/**
 * Runs queries one after another.
 * @param {readonly JudgedQuery[]} queries
 * @param {(query: string) => Promise<import('../src/core/search/types.ts').SearchOutcome>} search
 * @returns {Promise<Answer[]>}
 */
export const answerQueries = async (queries, search) => {
  const answers = [];
  for (const judged of queries) {
    const { targets, useful } = judged;
    const outcome = await search(judged.query);
    const ids = outcome.hits.map(({ record }) => record.id);
    answers.push({
      ...judged,
      outcome,
      shown: ids.slice(0, SHOWN),
      rank: ids.findIndex((id) => targets.includes(id)) + 1,
      usefulRank: ids.findIndex((id) => targets.includes(id) || useful.includes(id)) + 1,
    });
  }
  return answers;
};

/**
 * Pagefind as it is, to compare with: no word is left out, corrected or taken for another.
 * @param {Pick<import('./open-search.mjs').OpenSearch, 'data' | 'engine'>} opened
 * @returns {(query: string) => Promise<import('../src/core/search/types.ts').SearchOutcome>}
 */
export const plainPagefind = ({ data, engine }) => {
  const records = new Map(data.records.map((record) => [record.path, record]));
  return async (query) => {
    const found = (await engine.search(query)).sort((a, b) => b.score - a.score);
    const hits = found.flatMap(({ path, score }) => {
      const record = records.get(path);
      return record ? [{ record, score, words: [query] }] : [];
    });
    return {
      query,
      used: [query],
      missing: [],
      corrections: [],
      isClose: false,
      isNamesOnly: false,
      changedQuery: undefined,
      hits,
      total: hits.length,
    };
  };
};

/**
 * The figures of some answers. Queries that should find nothing count in `found` only.
 * @param {readonly Answer[]} answers
 * @returns {Figures}
 */
export const figuresOf = (answers) => {
  const judged = answers.filter(({ targets }) => targets.length > 0);
  /** @param {(answer: Answer) => boolean | number} measure */
  const mean = (measure) =>
    judged.reduce((sum, answer) => sum + Number(measure(answer)), 0) / Math.max(judged.length, 1);
  return {
    count: answers.length,
    success1: mean(({ rank }) => rank === 1),
    success3: mean(({ rank }) => isAmong(rank, 3)),
    useful1: mean(({ usefulRank }) => usefulRank === 1),
    useful3: mean(({ usefulRank }) => isAmong(usefulRank, 3)),
    mrr10: mean(({ rank }) => (isAmong(rank, SHOWN) ? 1 / rank : 0)),
    zero: mean(({ shown }) => shown.length === 0),
    found: answers.filter(isFalseAnswer).length,
  };
};

/**
 * Whether a query that the playbook cannot answer shows something that is not marked as only close.
 * @param {Answer} answer
 */
export const isFalseAnswer = ({ targets, shown, outcome }) =>
  targets.length === 0 && shown.length > 0 && !outcome.isClose;

/**
 * @param {number} rank
 * @param {number} most
 */
const isAmong = (rank, most) => rank >= 1 && rank <= most;

/** @typedef {z.infer<typeof queryFile>['queries'][number]} JudgedQuery */
/**
 * @typedef {object} Ranked
 * @property {string[]} shown The ids of the first ten.
 * @property {number} rank The place of the first target among all that was found; 0 where there is none.
 * @property {number} usefulRank The same for targets and pages that help.
 * @property {import('../src/core/search/types.ts').SearchOutcome} outcome
 */
/** @typedef {JudgedQuery & Ranked} Answer */
/**
 * @typedef {object} Figures
 * @property {number} count
 * @property {number} success1 How many have a target first, from 0 to 1.
 * @property {number} success3 How many have one among the first three.
 * @property {number} useful1 How many have a target or a page that helps first.
 * @property {number} useful3 How many have one of these among the first three.
 * @property {number} mrr10 Mean reciprocal rank of the first target among ten.
 * @property {number} zero How many show nothing, though they should.
 * @property {number} found How many that have no answer show something without saying that it is only close.
 */
