import { describe, expect, it } from 'vitest';
import type { Problem } from './problems.ts';
import { compareText, formatProblem, placeAsText, problem, sortProblems } from './problems.ts';

const where = { file: 'content/faqs/a.mdx', line: 3, column: 7 };
const at = (file: string, line: number, column: number, code: Problem['code'] = 'T408'): Problem =>
  problem(code, { file, line, column }, { path: 'related' });

describe('a problem', () => {
  it('says where it is, what is wrong, and what to do', () => {
    expect(problem('T301', where, { key: 'titel', suggestion: 'title', known: '' })).toEqual({
      code: 'T301',
      ...where,
      message: 'unknown key `titel`',
      hint: 'did you mean `title`?',
    });
  });

  it('is printed as one line, and its hint as another', () => {
    expect(formatProblem(at('content/faqs/a.mdx', 3, 7))).toBe(
      'content/faqs/a.mdx:3:7 T408 `related` refers to the entry itself\n  hint: remove it',
    );
  });

  it.each([
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['one\ntwo\r\n', 'one\\u{a}two\\u{d}\\u{a}'],
    ['left \u202eright', 'left \\u{202e}right'],
    ['a\u2028b\u0000', 'a\\u{2028}b\\u{0}'],
  ])('shows %j so that a terminal does nothing with it', (text, shown) => {
    expect(problem('T506', where, { value: text }).message).toBe(`the address "${shown}" is not allowed`);
    expect(placeAsText({ file: text, line: 1, column: 2 })).toBe(`${shown}:1:2`);
  });

  it('shows the beginning of what is very long', () => {
    const { message } = problem('T506', where, { value: 'x'.repeat(10_000) });
    expect(message).toBe(`the address "${'x'.repeat(400)}…" is not allowed`);
  });
});

describe('problems', () => {
  it('are ordered by file, line, column and code', () => {
    const ordered = [at('a', 2, 1), at('a', 10, 1), at('a', 10, 2, 'T407'), at('a', 10, 2), at('b', 1, 1)];
    expect(sortProblems(ordered.toReversed())).toEqual(ordered);
  });

  it('are compared the same way on every machine', () => {
    expect(['b', 'ä', 'a', 'B', 'a-b', 'a/b'].sort(compareText)).toEqual(['B', 'a', 'a-b', 'a/b', 'b', 'ä']);
    expect(compareText('a', 'a')).toBe(0);
  });
});
