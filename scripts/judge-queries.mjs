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
 * @param {import('../src/core/search/types.ts').Searcher} search
 * @returns {Promise<Answer[]>}
 */
export const answerQueries = async (queries, search) => {
  const answers = [];
  for (const judged of queries) {
    const { hits } = await search(judged.query);
    const shown = hits.slice(0, SHOWN).map(({ record }) => record.id);
    answers.push({ ...judged, shown, rank: shown.findIndex((id) => judged.targets.includes(id)) + 1 });
  }
  return answers;
};

/**
 * The figures of some answers. Queries that should find nothing count in `found` only.
 * @param {readonly Answer[]} answers
 * @returns {Figures}
 */
export const figuresOf = (answers) => {
  const judged = answers.filter(({ targets }) => targets.length > 0);
  /** @param {(answer: Answer) => number} measure */
  const mean = (measure) => judged.reduce((sum, answer) => sum + measure(answer), 0) / Math.max(judged.length, 1);
  return {
    count: answers.length,
    success1: mean(({ rank }) => (rank === 1 ? 1 : 0)),
    success3: mean(({ rank }) => (rank >= 1 && rank <= 3 ? 1 : 0)),
    mrr10: mean(({ rank }) => (rank > 0 ? 1 / rank : 0)),
    zero: mean(({ shown }) => (shown.length === 0 ? 1 : 0)),
    found: answers.filter(({ targets, shown }) => targets.length === 0 && shown.length > 0).length,
  };
};

/** @typedef {z.infer<typeof queryFile>['queries'][number]} JudgedQuery */
/** @typedef {JudgedQuery & { shown: string[], rank: number }} Answer `rank` is 0 where no target is shown. */
/**
 * @typedef {object} Figures
 * @property {number} count
 * @property {number} success1 How many have a target first, from 0 to 1.
 * @property {number} success3 How many have one among the first three.
 * @property {number} mrr10 Mean reciprocal rank of the first target among ten.
 * @property {number} zero How many show nothing, though they should.
 * @property {number} found How many queries that should find nothing show something.
 */
