import { asMarkdown, joinParts, tableAsMarkdown } from './as-markdown.ts';
import { commitmentAsMarkdown } from './commitment-words.ts';
import { warningsOf } from './decision-map.ts';
import type { MapRow } from './decision-map.ts';
import { othersIn, partsIn, SCHEMES } from './decision-schemes.ts';
import type { Scheme } from './decision-schemes.ts';
import { mapHeadline, sharesInWords, STATES, warningInWords, whoOf } from './decision-words.ts';
import { MOST_IN_TIE_BREAK } from './session.ts';
import type { Commitment } from './session.ts';

/** The map as Markdown, to take away. */
export const mapAsMarkdown = ({ title, rows, scheme, commitment, from }: MapOutcome): string =>
  joinParts([
    `# ${asMarkdown(title)}`,
    `${mapHeadline(rows)} ${sharesInWords(rows)}`,
    warningsOf(rows)
      .map((warning) => `- ${asMarkdown(warningInWords(warning))}`)
      .join('\n'),
    tableAsMarkdown(
      ['Decision', 'Decides', 'Drives', 'State', ...partyHeads(scheme), 'If you differ'],
      rows.map((row) => [
        row.decision.title,
        whoOf(row.answer.decides),
        whoOf(row.answer.drives),
        STATES[row.answer.state],
        ...partyCells(row, scheme),
        row.tieBreak,
      ]),
    ),
    commitment && commitmentAsMarkdown(commitment),
    asMarkdown(from),
  ]);

/** The map for spreadsheets (RFC 4180), with what each leader said. No cell is a formula, whatever somebody typed. */
export const mapAsCsv = (rows: readonly MapRow[], scheme: Scheme): string => {
  const head = ['Decision', 'Id', 'Decides', 'Drives', 'State', 'If you differ', 'Product said', 'Engineering said'];
  const lines = rows.map((row) => {
    const { decision, answer, said, tieBreak } = row;
    const answers = [whoOf(said.product.decides), whoOf(said.engineering.decides)];
    const standing = [whoOf(answer.decides), whoOf(answer.drives), STATES[answer.state], tieBreak];
    return [decision.title, decision.id, ...standing, ...answers, ...partyCells(row, scheme), othersIn(scheme, row)];
  });
  const all = [[...head, ...partyHeads(scheme), `${SCHEMES[scheme].title}: others`], ...lines];
  // Spreadsheets take a file for UTF-8 where it begins with this mark.
  return `\uFEFF${all.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
};

/**
 * What the two settled or see alike, as the file that `tandem import decisions` reads. Decisions of their own, which no entry has, and
 * joint ones without a tie-break, which no entry may be, stand in it as comments.
 */
export const mapAsYaml = (rows: readonly MapRow[], from: string): string => {
  const said = rows.filter(({ answer }) => answer.decides !== 'unset');
  return [
    `# ${comment(from)}\n# Lay it over a playbook: tandem import decisions <this file>\n`,
    ...said.map((row) => {
      const lines = yamlLines(row);
      const why = whyLeftOut(row);
      if (!why) return `${lines.join('\n')}\n`;
      return `# ${why}:\n${lines.map((line) => `#   ${comment(line)}`).join('\n')}\n`;
    }),
  ].join('\n');
};

const yamlLines = ({ decision, answer: { drives, decides }, tieBreak }: MapRow): string[] => [
  `${decision.id.startsWith('own/') ? JSON.stringify(decision.title) : decision.id}:`,
  ...(drives === 'unset' ? [] : [`  drives: ${drives}`]),
  `  decides: ${decides}`,
  ...(asField(tieBreak) !== '' && tieBreak !== decision.tieBreak
    ? [`  tieBreak: ${JSON.stringify(asField(tieBreak))}`]
    : []),
];

const whyLeftOut = ({ decision, answer, tieBreak }: MapRow): string | undefined => {
  if (decision.id.startsWith('own/')) return 'Your own, for which the playbook has no entry yet';
  if (answer.decides === 'joint' && asField(tieBreak) === '') return 'Joint, and without a tie-break';
  return undefined;
};

/** A text that a field of an entry may hold. Between braces stand terms of the playbook, which people who type here do not mean. */
const asField = (text: string): string =>
  text
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replace(/\p{Noncharacter_Code_Point}/gu, ' ')
    .slice(0, MOST_IN_TIE_BREAK)
    .toWellFormed()
    .trim();

const comment = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Spreadsheets run what begins with one of these, also behind spaces; a quotation mark in front makes it text. */
const csvCell = (text: string): string => {
  const isFormula = /^\s*[=+\-@|%＝＋－＠\t\r]/u.test(text);
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`;
};

const partyHeads = (scheme: Scheme): string[] =>
  ['Product', 'Engineering', 'Somebody else'].map((name) => `${SCHEMES[scheme].title}: ${name.toLowerCase()}`);

const partyCells = ({ answer }: MapRow, scheme: Scheme): string[] => {
  const { product, engineering, other } = partsIn(scheme, answer);
  return [product, engineering, other].map((parts) => parts.join(', '));
};

/** Everything that a map ends in. */
interface MapOutcome {
  title: string;
  rows: readonly MapRow[];
  scheme: Scheme;
  commitment: Commitment | undefined;
  /** Where and when it was made. */
  from: string;
}
