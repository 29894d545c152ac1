import { NAMES } from './names.ts';
import type { Finding, MapRow, MapWarning } from './decision-map.ts';
import { countDeciders, hasOneAnswer } from './decision-map.ts';
import type { Decider, DecisionState } from './session.ts';

const MOST_NAMED = 3;

/** Who, as a name of its own. */
export const WHO = {
  product: 'Product',
  joint: 'Both together',
  engineering: 'Engineering',
  other: 'Somebody else',
} as const satisfies Record<Decider, string>;

/** Who has the last word, as a sentence without its full stop. */
const DECIDES = {
  product: 'product decides',
  joint: 'you decide together',
  engineering: 'engineering decides',
  other: 'somebody else decides',
  unset: 'nobody has said',
} as const satisfies Record<Decider | 'unset', string>;

export const STATES = {
  agreed: 'Agreed',
  assumed: 'Assumed',
  contested: 'Contested',
  unset: 'Not said',
} as const satisfies Record<DecisionState, string>;

/** Who, where it may be nobody. */
export const whoOf = (who: Decider | 'unset'): string => (who === 'unset' ? '–' : WHO[who]);

/** How two answers stand to each other, in words. */
export const FINDING_WORDS = {
  'both-claim': 'Each of you says it is yours.',
  'both-yield': 'Each of you says it is the other’s.',
  differ: 'You see different deciders.',
  'drivers-differ': 'The same decider, but each of you sees somebody else bring the options.',
  'one-silent': 'One of you has no answer.',
  open: 'Neither of you has an answer.',
  alike: 'You see it alike.',
} as const satisfies Record<Finding, string>;

/** The whole map in a sentence, to be heard first. */
export const mapHeadline = (rows: readonly MapRow[]): string => {
  const open = rows.filter((row) => !hasOneAnswer(row)).length;
  if (rows.length === 0) return 'The map is empty.';
  if (open === 0) return `All ${rows.length} decisions have one answer.`;
  const many = open === 1 ? 'One decision has' : `${open} of ${rows.length} decisions have`;
  return `${many} no single answer.`;
};

/** What the two said of one decision: "Product says product decides; engineering says you decide together." */
export const saidOfDecision = ({ said, finding }: MapRow): string =>
  finding === 'drivers-differ'
    ? `Product says ${lower(whoOf(said.product.drives))}; engineering says ${lower(whoOf(said.engineering.drives))}.`
    : `Product says ${DECIDES[said.product.decides]}; engineering says ${DECIDES[said.engineering.decides]}.`;

/** Who decides how many, in a sentence. */
export const sharesInWords = (rows: readonly MapRow[]): string => {
  const { product, engineering, joint, other } = countDeciders(rows);
  const parts = [`Product decides ${product}`, `engineering ${engineering}`, `both together ${joint}`];
  return `${[...parts, ...(other > 0 ? [`somebody else ${other}`] : [])].join(', ')}.`;
};

/** What will hurt, and what to do about it. */
export const warningInWords = (warning: MapWarning): string => {
  if (warning.kind === 'lopsided') {
    const { leader, count, of } = warning;
    return `${NAMES[leader]} decides ${count} of ${of}. Ask who lives with them longest, and move one.`;
  }
  const named = listed(warning.titles);
  switch (warning.kind) {
    case 'two-deciders':
      return `Two people decide ${named}. Whoever moves first wins, until the other finds out.`;
    case 'no-decider':
      return `Nobody decides ${named}. Each of you waits for the other.`;
    case 'no-tie-break':
      return `You decide ${named} together, and nothing says how it ends when you differ. Write that down.`;
    case 'contested':
      return `You still differ on ${named}. Give it a day on which it ends.`;
  }
};

/** Titles in a sentence, the first few by name: “One”, “Two” and 3 more. */
const listed = (titles: readonly string[]): string => {
  const named = titles.slice(0, titles.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED).map((title) => `“${title}”`);
  const rest = titles.length - named.length;
  const all = rest > 0 ? [...named, `${rest} more`] : named;
  return [all.slice(0, -1).join(', '), all.at(-1) ?? ''].filter(Boolean).join(' and ');
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
