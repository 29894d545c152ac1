import { describe, expect, it } from 'vitest';
import { typographic } from './typography.ts';

describe('typographic', () => {
  it.each([
    [`"Yes," she said.`, `“Yes,” she said.`],
    [`He said "no".`, `He said “no”.`],
    [`("no")`, `(“no”)`],
    [`It's the team's.`, `It’s the team’s.`],
    [`the teams' wish`, `the teams’ wish`],
    [`'one' and 'two'`, `‘one’ and ‘two’`],
    [`"'one' is first"`, `“‘one’ is first”`],
    [`'"one" is first'`, `‘“one” is first’`],
    [`a—"b"`, `a—“b”`],
    [`either/"or"`, `either/“or”`],
    [`two - three`, `two - three`],
    [`“done” and ’done’`, `“done” and ’done’`],
    ['', ''],
  ])('makes %s into %s', (plain, expected) => {
    expect(typographic(plain)).toBe(expected);
  });

  it('changes nothing that it has made', () => {
    const once = typographic(`"It's," he said, "the 'right' one."`);
    expect(typographic(once)).toBe(once);
  });
});
