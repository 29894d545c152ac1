import { asMarkdown, joinParts, tableAsMarkdown } from './as-markdown.ts';
import { commitmentAsMarkdown } from './commitment-words.ts';
import type { Advice, Check, ComparedRow, Comparison } from './compare-check.ts';
import { NAMES } from './names.ts';
import { DONT_KNOW, LEADERS } from './session.ts';
import type { Answerer, Commitment } from './session.ts';

/** Whose part of a dimension a statement speaks about. */
export const PARTS = {
  product: 'Product’s part',
  engineering: 'Engineering’s part',
  together: 'What you share',
} as const satisfies Record<Answerer, string>;

/** The five answers, from 1 to 5. */
export const SCALE = ['Not true', 'Rarely true', 'Half true', 'Mostly true', 'True'] as const;

/** A score as people say it. */
export const scoreInWords = (score: number | undefined): string => {
  if (score === undefined) return 'no answer';
  return score === DONT_KNOW ? 'don’t know' : String(score);
};

/** What a statement is called beside others: its dimension, and whose part where the dimension has several. */
export const nameOfRow = ({ dimension, side }: ComparedRow, check: Check): string => {
  const label = check.dimensions.find(({ id }) => id === dimension)?.label ?? dimension;
  const isOneOfSeveral = check.statements.filter((statement) => statement.dimension === dimension).length > 1;
  return isOneOfSeveral ? `${label}, ${PARTS[side].toLowerCase()}` : label;
};

/** What the two said to one statement: "Product says 2, engineering says 5." */
export const saidOf = ({ product, engineering }: ComparedRow): string =>
  `Product says ${scoreInWords(product)}, engineering says ${scoreInWords(engineering)}.`;

/** How far apart, in words. */
export const apartInWords = ({ product, engineering, gap }: ComparedRow): string => {
  if (product === DONT_KNOW && engineering === DONT_KNOW) return 'neither knows';
  if (product === DONT_KNOW || engineering === DONT_KNOW) return 'one does not know';
  return gap === 0 ? 'the same' : `${gap} apart`;
};

/** The result in a sentence, to be heard first. */
export const headlineOf = ({ rows, widest }: Comparison): string => {
  if (widest.length === 0) return 'You see nothing very differently.';
  const many = widest.length === 1 ? 'one thing' : `${widest.length} of ${rows.length} things`;
  return `You see ${many} very differently.`;
};

/** Why a play is proposed. */
export const reasonOf = ({ finding: { label, gap, level, shows } }: Advice): string => {
  if (shows === 'gap')
    return gap >= 2 ? `You are far apart on ${lower(label)}.` : `You differ a little on ${lower(label)}.`;
  return level <= 2.5 ? `You both find ${lower(label)} weak.` : `Of all you scored, ${lower(label)} is lowest.`;
};

/** The result as Markdown, to take away. */
export const checkAsMarkdown = ({ check, comparison, plays, commitment, from }: CheckOutcome): string =>
  joinParts([
    `# ${asMarkdown(check.title)}`,
    headlineOf(comparison),
    comparison.widest
      .map((row) => `- **${asMarkdown(nameOfRow(row, check))}.** ${saidOf(row)} “${asMarkdown(row.text)}”`)
      .join('\n'),
    tableAsMarkdown(
      ['', ...LEADERS.map((leader) => NAMES[leader]), 'Apart'],
      comparison.rows.map((row) => [
        nameOfRow(row, check),
        ...LEADERS.map((leader) => scoreInWords(row[leader])),
        apartInWords(row),
      ]),
    ),
    plays
      .map(({ title, href, advice }) => `- [${asMarkdown(title)}](${href}): ${asMarkdown(reasonOf(advice))}`)
      .join('\n'),
    commitment && commitmentAsMarkdown(commitment),
    asMarkdown(from),
  ]);

/** A label within a sentence; abbreviations stay as they are. */
export const lower = (label: string): string =>
  /^\p{Lu}\P{Lu}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

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
