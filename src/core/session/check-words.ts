import { counted, fill } from '../words/fill.ts';
import type { ToolWords } from '../words/tool-words.ts';
import { asMarkdown, joinParts, tableAsMarkdown } from './as-markdown.ts';
import { commitmentAsMarkdown } from './commitment-words.ts';
import type { Advice, Check, ComparedRow, Comparison } from './compare-check.ts';
import { DONT_KNOW, LEADERS } from './session.ts';
import type { Commitment } from './session.ts';

/** A score as people say it. */
export const scoreInWords = (score: number | undefined, { noAnswer, unknown }: CheckWords): string => {
  if (score === undefined) return noAnswer;
  return score === DONT_KNOW ? unknown : String(score);
};

/** What a statement is called beside others: its dimension, and whose part where the dimension has several. */
export const nameOfRow = ({ dimension, side }: ComparedRow, check: Check, { name, parts }: CheckWords): string => {
  const label = check.dimensions.find(({ id }) => id === dimension)?.label ?? dimension;
  const isOneOfSeveral = check.statements.filter((statement) => statement.dimension === dimension).length > 1;
  return isOneOfSeveral ? fill(name, { label, part: parts[side] }) : label;
};

/** What the two said to one statement: "Product says 2, engineering says 5." */
export const saidOf = ({ product, engineering }: ComparedRow, words: CheckWords): string =>
  fill(words.said, { product: scoreInWords(product, words), engineering: scoreInWords(engineering, words) });

/** How far apart, in words. */
export const apartInWords = ({ product, engineering, gap }: ComparedRow, words: CheckWords): string => {
  if (product === DONT_KNOW && engineering === DONT_KNOW) return words.neitherKnows;
  if (product === DONT_KNOW || engineering === DONT_KNOW) return words.oneDoesNot;
  return gap === 0 ? words.same : fill(words.gap, { gap });
};

/** The result in a sentence, to be heard first. */
export const headlineOf = ({ rows, widest }: Comparison, { headline }: CheckWords): string =>
  widest.length === 0 ? headline.none : counted(headline, widest.length, { all: rows.length });

/** Why a play is proposed. */
export const reasonOf = ({ finding: { label, gap, level, shows } }: Advice, { reasons }: CheckWords): string => {
  if (shows === 'gap') return fill(gap >= 2 ? reasons.wide : reasons.gap, { label });
  return fill(level <= 2.5 ? reasons.low : reasons.lowest, { label });
};

/** The result as Markdown, to take away. */
export const checkAsMarkdown = (
  { check, comparison, plays, commitment, from }: CheckOutcome,
  words: Pick<ToolWords, 'all' | 'check' | 'promise'>,
): string => {
  const say = words.check;
  return joinParts([
    `# ${asMarkdown(check.title)}`,
    headlineOf(comparison, say),
    comparison.widest
      .map((row) => {
        const quote = fill(say.quote, { text: asMarkdown(row.text) });
        return `- **${asMarkdown(nameOfRow(row, check, say))}.** ${saidOf(row, say)} ${quote}`;
      })
      .join('\n'),
    tableAsMarkdown(
      ['', ...LEADERS.map((leader) => words.all.sides[leader]), say.apart],
      comparison.rows.map((row) => [
        nameOfRow(row, check, say),
        ...LEADERS.map((leader) => scoreInWords(row[leader], say)),
        apartInWords(row, say),
      ]),
    ),
    plays
      .map(({ title, href, advice }) => `- [${asMarkdown(title)}](${href}): ${asMarkdown(reasonOf(advice, say))}`)
      .join('\n'),
    commitment && commitmentAsMarkdown(commitment, words),
    asMarkdown(from),
  ]);
};

type CheckWords = ToolWords['check'];

/** Everything that a check ends in. */
interface CheckOutcome {
  check: Check;
  comparison: Comparison;
  /** The plays to try, with whole addresses. */
  plays: readonly { title: string; href: string; advice: Advice }[];
  commitment: Commitment | undefined;
  /** Where and when it was made. */
  from: string;
}
