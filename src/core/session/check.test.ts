import { describe, expect, it } from 'vitest';
import { germanTools } from '../words/de/tools.ts';
import { englishTools } from '../words/en/tools.ts';
import { apartInWords, checkAsMarkdown, headlineOf, nameOfRow, reasonOf, saidOf } from './check-words.ts';
import { compareCheck } from './compare-check.ts';
import type { Check } from './compare-check.ts';

const words = englishTools.check;

const check: Check = {
  id: 'checks/pulse',
  title: 'Pulse *check*',
  dimensions: [
    { id: 'clarity', label: 'Clarity' },
    { id: 'trust', label: 'Trust' },
    { id: 'focus', label: 'Focus' },
  ],
  statements: [
    { id: 'clarity-product', text: 'We know why.', dimension: 'clarity', side: 'product' },
    { id: 'clarity-together', text: 'We know how.', dimension: 'clarity', side: 'together' },
    { id: 'trust', text: 'I can say that I was wrong.', dimension: 'trust', side: 'together' },
    { id: 'focus', text: 'Customers settle it.', dimension: 'focus', side: 'together' },
  ],
  rules: [
    { dimension: 'clarity', shows: 'gap', plays: ['plays/swap'] },
    { dimension: 'clarity', shows: 'low', plays: ['plays/line'] },
    { dimension: 'trust', shows: 'gap', plays: ['plays/swap', 'plays/agree'] },
    { dimension: 'trust', shows: 'low', plays: ['plays/agree'] },
    { dimension: 'focus', shows: 'low', plays: ['plays/literacy'] },
  ],
};

const scores = (...given: number[]): Map<string, number> =>
  new Map(given.map((score, index) => [check.statements[index]?.id ?? '', score]));

const playsFor = (product: number[], engineering: number[]): string[] =>
  compareCheck(check, scores(...product), scores(...engineering)).advice.map(({ play }) => play);

describe('two answers beside each other', () => {
  it('show the widest gaps first, and count "don’t know" against a score as one', () => {
    const { widest, rows } = compareCheck(check, scores(2, 4, 1, 0), scores(5, 4, 5, 3));
    expect(
      widest.map((row) => [nameOfRow(row, check, words), row.gap, apartInWords(row, words), saidOf(row, words)]),
    ).toEqual([
      ['Trust', 4, '4 apart', 'Product says 1, engineering says 5.'],
      ['Clarity, product’s part', 3, '3 apart', 'Product says 2, engineering says 5.'],
      ['Focus', 2, 'one does not know', 'Product says don’t know, engineering says 3.'],
    ]);
    expect(rows.map((row) => apartInWords(row, words))).toEqual([
      '3 apart',
      'the same',
      '4 apart',
      'one does not know',
    ]);
  });

  it('lead to a play for each of the two widest gaps, and never twice to the same', () => {
    expect(playsFor([5, 4, 4, 4], [1, 4, 1, 4])).toEqual(['plays/swap', 'plays/agree']);
  });

  it('put a gap before a low score that both gave', () => {
    expect(playsFor([4, 4, 4, 1], [4, 4, 1, 1])).toEqual(['plays/swap', 'plays/literacy']);
    expect(playsFor([1, 2, 4, 4], [1, 2, 4, 4])).toEqual(['plays/line']);
  });

  it('say what is lowest where all is well', () => {
    const { advice } = compareCheck(check, scores(5, 5, 4, 5), scores(5, 5, 4, 5));
    expect(advice.map((given) => [given.play, reasonOf(given, words)])).toEqual([
      ['plays/agree', 'Of all you scored, trust is lowest.'],
    ]);
  });

  it('take what neither knows for a low score, not for agreement', () => {
    const { advice } = compareCheck(check, scores(5, 5, 5, 0), scores(5, 5, 5, 0));
    expect(advice.map((given) => [given.play, reasonOf(given, words)])).toEqual([
      ['plays/literacy', 'You both find focus weak.'],
    ]);
  });

  it('have a headline for none, one and many', () => {
    const same = scores(3, 3, 3, 3);
    expect(
      [same, scores(5, 3, 3, 3), scores(5, 5, 3, 3)].map((other) =>
        headlineOf(compareCheck(check, same, other), words),
      ),
    ).toEqual([
      'You see nothing very differently.',
      'You see one thing very differently.',
      'You see 2 of 4 things very differently.',
    ]);
  });

  it('can be taken away as Markdown, in which nothing that was typed is markup', () => {
    const comparison = compareCheck(check, scores(2, 4, 4, 4), scores(5, 4, 4, 0));
    expect(
      checkAsMarkdown(
        {
          check,
          comparison,
          plays: comparison.advice.map((advice) => ({ title: 'Swap', href: 'https://a.example/plays/swap/', advice })),
          commitment: { text: '<b>*Run* it', owner: 'both', date: '2027-02-28', isDone: false, about: check.id },
          from: 'Tandem, Working text',
        },
        englishTools,
      ),
    ).toMatchInlineSnapshot(`
      "# Pulse \\*check\\*

      You see 2 of 4 things very differently.

      - **Clarity, product’s part.** Product says 2, engineering says 5. “We know why.”
      - **Focus.** Product says 4, engineering says don’t know. “Customers settle it.”

      |  | Product | Engineering | Apart |
      | --- | --- | --- | --- |
      | Clarity, product’s part | 2 | 5 | 3 apart |
      | Clarity, what you share | 4 | 4 | the same |
      | Trust | 4 | 4 | the same |
      | Focus | 4 | don’t know | one does not know |

      - [Swap](https://a.example/plays/swap/): You are far apart on clarity.

      **We will:** \\<b>\\*Run\\* it (Both of us, by 2027-02-28)

      Tandem, Working text
      "
    `);
  });

  it('are said in German as German says it', () => {
    const german = germanTools.check;
    const { widest, advice } = compareCheck(check, scores(2, 4, 4, 4), scores(5, 4, 4, 4));
    expect([
      ...widest.map((row) => nameOfRow(row, check, german)),
      ...advice.map((one) => reasonOf(one, german)),
    ]).toEqual(['Clarity: Anteil der Produktseite', 'Bei „Clarity“ liegt ihr weit auseinander.']);
  });
});
