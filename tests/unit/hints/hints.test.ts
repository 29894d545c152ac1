import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections/index.ts';
import { PROBLEMS } from '../../../src/core/problems.ts';
import type { Problem, ProblemCode } from '../../../src/core/problems.ts';
import { composeAll } from '../../../src/disk/project.ts';
import { BODIES } from './bodies.ts';
import { FRONTMATTER } from './frontmatter.ts';
import { OVERLAYS } from './overlays.ts';
import { CODE, EDITIONS, FILES, RELATIONS } from './projects.ts';
import type { Row } from './row.ts';
import { VERBS } from './verbs.ts';

const ROWS: readonly Row[] = [
  ...FILES,
  ...CODE,
  ...FRONTMATTER,
  ...BODIES,
  ...RELATIONS,
  ...OVERLAYS,
  ...EDITIONS,
  ...VERBS,
];

/** Codes whose hint no input can follow. */
const NOT_BY_INPUT: Partial<Record<ProblemCode, string>> = {
  T956: 'only a newer version of this program can read the edition',
  T704: 'what tandem() is given is code: own-collection.test.ts has it',
};

const problemsOf = async (root: string): Promise<readonly Problem[]> => (await composeAll(root, collections)).problems;

describe('the hint of a problem', () => {
  it('has a row for every code', () => {
    const codes = new Set<string>([...ROWS.map(({ code }) => code), ...Object.keys(NOT_BY_INPUT)]);
    expect(Object.keys(PROBLEMS).filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each(ROWS)('removes it when it is followed to the letter: $code $hint', async (row) => {
    const { code, hint, make, repair, moved, also = [], find = problemsOf } = row;
    const root = await make();
    const problems = await find(root);
    expect([...new Set(problems.map((problem) => problem.code))], JSON.stringify(problems)).toEqual([code, ...also]);
    expect(problems[0]?.hint).toBe(hint);
    await repair(root);
    expect(await find(moved?.() ?? root)).toEqual([]);
  });
});
