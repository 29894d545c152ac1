import { fill } from '../words/fill.ts';
import type { ToolWords } from '../words/tool-words.ts';
import { asMarkdown, joinParts, tableAsMarkdown } from './as-markdown.ts';
import { commitmentAsMarkdown } from './commitment-words.ts';
import { warningsOf } from './decision-map.ts';
import type { MapRow } from './decision-map.ts';
import { othersIn, PARTIES, partsIn, SCHEMES } from './decision-schemes.ts';
import type { Scheme } from './decision-schemes.ts';
import { mapHeadline, sharesInWords, warningInWords, whoOf } from './decision-words.ts';
import { LEADERS, MOST_IN_TIE_BREAK } from './session.ts';
import type { Commitment } from './session.ts';

/** The map as Markdown, to take away. */
export const mapAsMarkdown = (
  { rows, scheme, commitment, from }: MapOutcome,
  words: Pick<ToolWords, 'all' | 'decisions' | 'map' | 'promise'>,
): string => {
  const { title, heads } = words.map;
  return joinParts([
    `# ${title}`,
    `${mapHeadline(rows, words.map)} ${sharesInWords(rows, words.map)}`,
    warningsOf(rows)
      .map((warning) => `- ${asMarkdown(warningInWords(warning, words))}`)
      .join('\n'),
    tableAsMarkdown(
      [heads.decision, heads.decides, heads.drives, heads.state, ...partyHeads(scheme, words), heads.differ],
      rows.map((row) => [row.decision.title, ...standing(row, words), ...partyCells(row, scheme), row.tieBreak]),
    ),
    commitment && commitmentAsMarkdown(commitment, words),
    asMarkdown(from),
  ]);
};

/** The map for spreadsheets (RFC 4180), with what each leader said. No cell is a formula, whatever somebody typed. */
export const mapAsCsv = (
  { rows, scheme }: Pick<MapOutcome, 'rows' | 'scheme'>,
  words: Pick<ToolWords, 'decisions' | 'map'>,
): string => {
  const { decision: title, id, decides, drives, state, differ, saidBy, others } = words.map.heads;
  const head = [title, id, decides, drives, state, differ, ...LEADERS.map((leader) => saidBy[leader])];
  const lines = rows.map((row) => {
    const { decision, said, tieBreak } = row;
    const answers = LEADERS.map((leader) => whoOf(said[leader].decides, words.decisions));
    const cells = [...standing(row, words), tieBreak, ...answers, ...partyCells(row, scheme)];
    return [decision.title, decision.id, ...cells, othersIn(scheme, row)];
  });
  const heads = [...head, ...partyHeads(scheme, words), fill(others, { scheme: SCHEMES[scheme].title })];
  const all = [heads, ...lines];
  // Spreadsheets take a file for UTF-8 where it begins with this mark.
  return `\uFEFF${all.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
};

/**
 * What the two settled or see alike, as the file that `tandem import decisions` reads. Decisions of their own, which no entry has, and
 * joint ones without a tie-break, which no entry may be, stand in it as comments.
 */
export const mapAsYaml = (
  { rows, from }: Pick<MapOutcome, 'rows' | 'from'>,
  { map }: Pick<ToolWords, 'map'>,
): string => {
  const said = rows.filter(({ answer }) => answer.decides !== 'unset');
  return [
    `# ${comment(from)}\n# ${map.layOver}\n`,
    ...said.map((row) => {
      const lines = yamlLines(row);
      const why = whyLeftOut(row, map);
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

const whyLeftOut = ({ decision, answer, tieBreak }: MapRow, words: ToolWords['map']): string | undefined => {
  if (decision.id.startsWith('own/')) return words.noEntry;
  if (answer.decides === 'joint' && asField(tieBreak) === '') return words.noTieBreak;
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

/** Who decides and drives, and how sure that is. */
const standing = ({ answer }: MapRow, { decisions, map }: Pick<ToolWords, 'decisions' | 'map'>): string[] => [
  whoOf(answer.decides, decisions),
  whoOf(answer.drives, decisions),
  map.states[answer.state],
];

const partyHeads = (scheme: Scheme, { decisions, map }: Pick<ToolWords, 'decisions' | 'map'>): string[] =>
  PARTIES.map((party) => fill(map.heads.party, { scheme: SCHEMES[scheme].title, party: decisions.who[party] }));

const partyCells = ({ answer }: MapRow, scheme: Scheme): string[] => {
  const parts = partsIn(scheme, answer);
  return PARTIES.map((party) => parts[party].join(', '));
};

/** Everything that a map ends in. */
interface MapOutcome {
  rows: readonly MapRow[];
  scheme: Scheme;
  commitment: Commitment | undefined;
  /** Where and when it was made. */
  from: string;
}
