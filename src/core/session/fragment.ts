import { LEADERS, MOST_LEAN, MOST_SCORE } from './session.ts';
import type { Leader } from './session.ts';

const FORMAT = 1;
/** Stands for an item without an answer. */
const NONE = 9;
const MOST_CHARACTERS = 1_000;

/** The kinds of answers that fit into one digit: what is added to each, and the highest digit. */
const KINDS = {
  check: { shift: 0, highest: MOST_SCORE },
  'trade-offs': { shift: MOST_LEAN, highest: 2 * MOST_LEAN },
} as const satisfies Record<string, { shift: number; highest: number }>;

/**
 * One leader's answers as the fragment of an address, `#check=1.2166136261.1.402315…`: the format, what the digits are about,
 * whose they are, and a digit for each item. A fragment never reaches a server, and this one carries nothing but numbers.
 */
export const writeFragment = (kind: FragmentKind, { ids, leader, values }: FragmentInput): string => {
  const { shift } = KINDS[kind];
  const digits = ids.map((id) => {
    const value = values.get(id);
    return value === undefined ? NONE : value + shift;
  });
  return `#${kind}=${FORMAT}.${hashOf(ids)}.${LEADERS.indexOf(leader) + 1}.${digits.join('')}`;
};

/**
 * Reads a fragment, whoever wrote it; `ids` are the items that the page asks about. Undefined where it is none of this kind; in words what
 * is wrong where it carries no answers to these items.
 */
export const readFragment = (fragment: string, kind: FragmentKind, ids: readonly string[]): ReadFragment => {
  if (!fragment.startsWith(`#${kind}=`)) return undefined;
  const parts = fragment.length > MOST_CHARACTERS ? null : /^#[a-z-]+=(\d+)\.(\d+)\.([12])\.(\d+)$/.exec(fragment);
  const [, format, hash, who, digits] = parts ?? [];
  const leader = LEADERS[Number(who) - 1];
  if (format === undefined || digits === undefined || !leader) {
    return { problem: 'This link is not whole. Ask for it again, and copy all of it.' };
  }
  if (Number(format) !== FORMAT) {
    return { problem: 'A newer version of this tool made this link. Open it with the playbook that it came from.' };
  }
  if (hash !== String(hashOf(ids))) {
    return {
      problem:
        'This link answers other statements than this edition asks. Ask for a saved file, which fits every edition.',
    };
  }
  if (digits.length !== ids.length) return { problem: 'This link was cut off. Ask for it again, and copy all of it.' };
  const { shift, highest } = KINDS[kind];
  const values = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    const digit = Number(digits[index]);
    if (digit === NONE) continue;
    if (digit > highest) return { problem: 'This link is damaged. Ask for it again.' };
    values.set(id, digit - shift);
  }
  return { leader, values };
};

/** A number that differs where the items do (FNV-1a, 32 bits), whatever edition they are in. */
const hashOf = (ids: readonly string[]): number => {
  let hash = 0x811c9dc5;
  for (const character of ids.join(' ')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
};

export type FragmentKind = keyof typeof KINDS;

interface FragmentInput {
  /** The items, in the order in which the page asks about them. */
  ids: readonly string[];
  leader: Leader;
  /** The answers by item. */
  values: ReadonlyMap<string, number>;
}

type ReadFragment = { leader: Leader; values: ReadonlyMap<string, number> } | { problem: string } | undefined;
