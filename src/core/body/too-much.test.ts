import { describe, expect, it } from 'vitest';
import { readBody } from './read-body.ts';
import { findTooMuch } from './too-much.ts';

const codesOf = (body: string) => readBody(body).faults.map(({ code }) => code);
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('a body that is nested too deep', () => {
  it.each([
    ['quotations', '>'.repeat(41)],
    ['quotations with spaces', '>   '.repeat(41)],
    ['lists', '- '.repeat(41) + 'a'],
    ['numbered lists', '1.  '.repeat(41) + 'a'],
    ['lists in quotations', '> * '.repeat(21) + 'a'],
    ['a list behind many columns', `${' '.repeat(81)}- a`],
    ['emphasis', '*a '.repeat(10_001)],
    ['emphasis over lines', '*a\n'.repeat(10_001)],
    ['emphasis of two kinds', '*a_'.repeat(5_001)],
    ['brackets', '[a '.repeat(2_001)],
    ['code that ends with its quotation', `> \`\`\`\na\n${'- '.repeat(41)}a`],
    ['code that only seems to go on', `- \`\`\`\n\n${'> '.repeat(401)}a`],
  ])('is refused before it is parsed: %s', (_, body) => {
    expect(findTooMuch(`a\n\n${body}`)).toMatchObject({ code: 'T508' });
    expect(codesOf(body)).toEqual(['T508']);
  });

  it.each([
    ['emphasis that is closed again', '*a '.repeat(30_000) + ' b*'.repeat(30_000)],
    ['a list over lines', lines(400, (index) => `${'  '.repeat(index)}- a`)],
    ['components', '<Note>'.repeat(20_000) + 'a' + '</Note>'.repeat(20_000)],
    ['components over lines', '<Note>\n'.repeat(3_000) + 'a\n' + '</Note>\n'.repeat(3_000)],
    ['footnotes', '[^a'.repeat(100_000)],
    ['strikethrough', '~a '.repeat(100_000)],
    ['strong text', '**a **'.repeat(20_000)],
    ['quotations', '> '.repeat(300_000)],
    ['numbered lists', '1) '.repeat(300_000)],
    // What took the time of its square would not end here.
  ])('is refused, however long: %s', (_, body) => {
    expect(codesOf(body)).toEqual(['T508']);
  });

  it('is refused at 41 levels, not at 40', () => {
    // A list is two levels deep, its item's text a third.
    const list = (levels: number) => lines(levels, (index) => `${'  '.repeat(index)}- a`);
    expect(codesOf(list(19))).toEqual([]);
    expect(codesOf(list(20))).toEqual(['T508']);
    expect(codesOf(`${'>'.repeat(38)} a`)).toEqual([]);
    expect(codesOf(`${'>'.repeat(39)} *a*`)).toEqual(['T508']);
  });
});

describe('a body that only looks deep', () => {
  it.each([
    [
      'lines across the page',
      `${'* '.repeat(100)}\n\n${'*'.repeat(300)}\n\n${'- '.repeat(60)}\n\n> ${'- '.repeat(60)}`,
    ],
    ['code', `\`\`\`\n${'> '.repeat(60)}\n${'[['.repeat(400)}\n${' '.repeat(120)}- x\n\`\`\``],
    ['code in a list', `- a\n\n  ~~~\n  ${'> '.repeat(60)}\n  ~~~`],
    ['a long table', `| a | b |\n| - | - |\n${'| *a* [b] **c** | ~5 [x] |\n'.repeat(600)}`],
    ['a long list', '- [ ] *a* and **b**\n'.repeat(2_000)],
    ['many paragraphs', 'One *two* [three] 5*6*7 _x\n\n'.repeat(2_000)],
    ['code within a line', '`*` and `[` '.repeat(600)],
    ['escapes', '\\*a \\[b '.repeat(600)],
    ['snake_case and 2*3', 'a_b c_d 2*3*4 '.repeat(600)],
    ['numbers', '1. 2. 3. a\n'],
  ])('is read: %s', (_, body) => {
    expect(findTooMuch(body)).toBeUndefined();
  });
});
