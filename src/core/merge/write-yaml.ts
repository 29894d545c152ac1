import type { Merged } from './sequence.ts';
import type { Collection, Field } from './yaml-tree.ts';
import { commentLines } from './yaml-tree.ts';

const SAFE_IN_BRACKETS = /^[\w./-][\w ./'’-]*$/;

/**
 * Writes merged fields in the places and with the indentation of mine. Undefined where what theirs added cannot be
 * written so: a map in a list of mine that stands in brackets.
 */
export const writeFields = (fields: readonly Merged<Field>[], mine: Collection): string | undefined => {
  if (mine.flow) return writeInBrackets(fields, mine);
  if (fields.length === 0) return mine.kind === 'list' ? ' []' : ' {}';
  return fields.map((field, index) => writeField(field, { index, mine })).join('');
};

const writeInBrackets = (fields: readonly Merged<Field>[], mine: Collection): string | undefined => {
  const [open, close] = mine.kind === 'map' ? ['{ ', ' }'] : ['[', ']'];
  const texts = fields.map(({ unit, mine: place }) => {
    const text = unit.head + unit.value.text;
    if (place !== undefined && unit.column === mine.fields[place]?.column) return text;
    if (unit.value.inner) return undefined;
    return SAFE_IN_BRACKETS.test(text) ? text : unit.head + (unit.head && ' ') + JSON.stringify(unit.value.value);
  });
  const [before = ' '] = (mine.fields[0]?.lead ?? ' ').split(/[[{]/);
  return texts.includes(undefined) ? undefined : before + open + texts.join(', ') + close;
};

const writeField = (
  { unit, mine: place }: Merged<Field>,
  { index, mine }: { index: number; mine: Collection },
): string => {
  const first = mine.fields[0] ?? unit;
  const isInPlace = place !== undefined && (index === 0) === (place === 0);
  const lead = isInPlace ? unit.lead : newLead(unit, { index, mine, first });
  return lead + shifted(unit.head + unit.value.text, first.column - unit.column) + unit.value.comment;
};

/** The comments of a field on lines of their own, and a line begun as mine begins its lines. */
const newLead = (
  { lead }: Field,
  { index, mine, first }: { index: number; mine: Collection; first: Field },
): string => {
  const dash = dashOf((mine.fields[1] ?? first).lead);
  const margin = ' '.repeat(Math.max(0, first.column - dash.length));
  const comments = commentLines(lead).map((comment) => `${margin}${comment}`);
  if (index > 0) return ['', ...comments, margin + dash].join('\n');
  const isAtTop = !first.lead.includes('\n') || first.lead.trimStart().startsWith('#');
  return isAtTop
    ? [...comments, first.column === 0 ? '' : withoutComments(first.lead)].join('\n')
    : ['', ...comments, margin + dash].join('\n');
};

const withoutComments = (lead: string): string => lead.replace(/(?:^|(?<=\s))#.*\n?/gm, '');

/** The dash of an item and the space behind it. */
const dashOf = (lead: string): string => /-[ \t]+$/.exec(lead)?.[0] ?? '';

const shifted = (text: string, by: number): string =>
  by >= 0 ? text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`) : text.replace(new RegExp(`\\n {0,${-by}}`, 'g'), '\n');
