import { hashOf } from './hash.ts';
import { HIGHEST_DECISION, LEADERS, MOST_LEAN, MOST_SCORE } from './session.ts';
import type { Leader } from './session.ts';

const FORMAT = 1;
/** Its digits stand for an item without an answer. */
const NONE = '9';
const MOST_CHARACTERS = 1_000;

/** The kinds of answers that fit into digits: how many each takes, what is added to it, and the highest number. */
const KINDS = {
  check: { digits: 1, shift: 0, highest: MOST_SCORE },
  'trade-offs': { digits: 1, shift: MOST_LEAN, highest: 2 * MOST_LEAN },
  'decision-map': { digits: 3, shift: 0, highest: HIGHEST_DECISION },
} as const satisfies Record<string, { digits: number; shift: number; highest: number }>;

/**
 * One leader's answers as the fragment of an address, `#check=1.2166136261.1.402315…`: the format, what the digits are about,
 * whose they are, and the digits of each item. A fragment never reaches a server, and this one carries nothing but numbers.
 */
export const writeFragment = (kind: FragmentKind, { ids, leader, values }: FragmentInput): string => {
  const { digits, shift } = KINDS[kind];
  const numbers = ids.map((id) => {
    const value = values.get(id);
    return value === undefined ? NONE.repeat(digits) : String(value + shift).padStart(digits, '0');
  });
  return `#${kind}=${FORMAT}.${hashOf(ids.join(' '))}.${LEADERS.indexOf(leader) + 1}.${numbers.join('')}`;
};

/**
 * Reads a fragment, whoever wrote it; `ids` are the items that the page asks about. Undefined where it is none of this kind; what is wrong
 * where it carries no answers to these items.
 */
export const readFragment = (fragment: string, kind: FragmentKind, ids: readonly string[]): ReadFragment => {
  if (!fragment.startsWith(`#${kind}=`)) return undefined;
  const parts = fragment.length > MOST_CHARACTERS ? null : /^#[a-z-]+=(\d+)\.(\d+)\.([12])\.(\d+)$/.exec(fragment);
  const [, format, hash, who, digits] = parts ?? [];
  const leader = LEADERS[Number(who) - 1];
  if (format === undefined || digits === undefined || !leader) return { problem: 'broken' };
  if (Number(format) !== FORMAT) return { problem: 'newer' };
  if (hash !== String(hashOf(ids.join(' ')))) return { problem: 'others' };
  const { digits: each, shift, highest } = KINDS[kind];
  if (digits.length !== ids.length * each) return { problem: 'cut' };
  const values = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    const number = digits.slice(index * each, (index + 1) * each);
    if (number === NONE.repeat(each)) continue;
    if (Number(number) > highest) return { problem: 'damaged' };
    values.set(id, Number(number) - shift);
  }
  return { leader, values };
};

export type FragmentKind = keyof typeof KINDS;

interface FragmentInput {
  /** The items, in the order in which the page asks about them. */
  ids: readonly string[];
  leader: Leader;
  /** The answers by item. */
  values: ReadonlyMap<string, number>;
}

type ReadFragment = { leader: Leader; values: ReadonlyMap<string, number> } | { problem: LinkProblem } | undefined;

/** What is wrong with a link: not whole, of a newer version, about other items, cut off, or with numbers that mean nothing. */
type LinkProblem = 'broken' | 'newer' | 'others' | 'cut' | 'damaged';
