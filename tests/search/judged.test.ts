import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Figures } from '../../scripts/judge-queries.mjs';
import { answerQueries, figuresOf, isFalseAnswer, readQueries } from '../../scripts/judge-queries.mjs';
import type { OpenSearch } from '../../scripts/open-search.mjs';
import { openProjectSearch } from './open-project-search.ts';

const QUERIES = readQueries(readFileSync(new URL('queries.json', import.meta.url), 'utf8'));
/** In the words of people who lead product and engineering, collected from public threads. */
const OF_OTHERS = readQueries(readFileSync(new URL('queries-of-others.json', import.meta.url), 'utf8'));
/** Of our own, judged before search was asked; those that are held out were not read since. */
const PARAPHRASED = readQueries(readFileSync(new URL('queries-paraphrased.json', import.meta.url), 'utf8'));
/** The queries that were given have the ids q001 to q120; ours follow. */
const GIVEN = /^q[01]/;

let opened: OpenSearch;
let answers: Answer[];
beforeAll(async () => {
  opened = await openProjectSearch();
  answers = await answerQueries(QUERIES, opened.search);
});
afterAll(() => opened.close());

const figures = (select: (answer: Answer) => boolean): Figures => figuresOf(answers.filter(select));
const missed = (select: (answer: Answer) => boolean): string[] =>
  answers.filter((answer) => select(answer) && (answer.rank === 0 || answer.rank > 3)).map(({ query }) => query);

describe('the judged queries', () => {
  it('are at least 150, 15 of which must find nothing, and name pages that exist', () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(150);
    expect(QUERIES.filter(({ targets }) => targets.length === 0)).toHaveLength(15);
    const ids = new Set(opened.data.records.map(({ id }) => id));
    expect(QUERIES.flatMap(({ targets }) => targets).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('that were given are answered first, or among the first three', () => {
    const { count, success1, success3, zero } = figures(({ id }) => GIVEN.test(id));
    expect(count).toBe(60);
    expect(success1).toBeGreaterThanOrEqual(0.85);
    expect(success3).toBeGreaterThanOrEqual(0.93);
    expect(zero).toBeLessThanOrEqual(0.01);
  });

  it.each(['keyword', 'typo', 'partial'])('of the kind %s are all answered among the first three', (kind) => {
    expect(missed((answer) => answer.kind === kind)).toEqual([]);
  });

  it('that search was not tuned on do nearly as well', () => {
    const { success1, success3, zero } = figures(({ heldOut }) => heldOut);
    expect(success1).toBeGreaterThanOrEqual(0.8);
    expect(success3).toBeGreaterThanOrEqual(0.88);
    expect(zero).toBeLessThanOrEqual(0.03);
  });

  it('in the words of others are answered or helped, and those without an answer get none', async () => {
    const others = await answerQueries(OF_OTHERS, opened.search);
    const { success3, useful1, useful3, zero } = figuresOf(others);
    expect(success3).toBeGreaterThanOrEqual(0.85);
    expect(useful1).toBeGreaterThanOrEqual(0.8);
    expect(useful3).toBeGreaterThanOrEqual(0.92);
    expect(zero).toBe(0);
    expect(others.filter(isFalseAnswer).map(({ query }) => query)).toEqual([]);
  });

  it('that are worded anew are answered or helped too, whether or not search was tuned on them', async () => {
    const paraphrased = await answerQueries(PARAPHRASED, opened.search);
    for (const isHeldOut of [true, false]) {
      const { success3, useful1, useful3, zero } = figuresOf(
        paraphrased.filter(({ heldOut }) => heldOut === isHeldOut),
      );
      expect(success3).toBeGreaterThanOrEqual(0.78);
      expect(useful1).toBeGreaterThanOrEqual(0.75);
      expect(useful3).toBeGreaterThanOrEqual(0.88);
      expect(zero).toBe(0);
    }
    expect(paraphrased.filter(isFalseAnswer).map(({ query }) => query)).toEqual([]);
  });

  it('name pages that exist', () => {
    const ids = new Set(opened.data.records.map(({ id }) => id));
    const named = [...OF_OTHERS, ...PARAPHRASED].flatMap(({ targets, useful }) => [...targets, ...useful]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('about something else are never answered: they find nothing, or what is marked as only close', () => {
    expect(answers.filter(isFalseAnswer).map(({ query }) => query)).toEqual([]);
  });
});
