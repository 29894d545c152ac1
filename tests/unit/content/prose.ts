import type { ComposedEntry } from '../../../src/core/compose.ts';

/** Fields that hold what people type: there, American spelling, slips and repetition are wanted. */
const AS_TYPED = ['alsoAsked', 'alsoSaid', 'aliases', 'alsoCalled'];

/** The texts of an entry that its writer worded: one for each field or item, and one for each line of the body. */
export const proseOf = ({ data, markdown }: ComposedEntry, { without = [] as readonly string[] } = {}): string[] => [
  ...textsIn(data, new Set([...AS_TYPED, 'topics', ...without])),
  ...plainBody(markdown).split('\n'),
];

const textsIn = (value: unknown, without: ReadonlySet<string>): string[] => {
  if (typeof value === 'string') return isPlain(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, without));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (without.has(key) ? [] : textsIn(item, without)));
};

/** Whether a value is text, and no id, key or address. */
const isPlain = (value: string): boolean => !/^(?:[a-z]+\/[a-z0-9-]+|[a-z0-9-]+-[a-z0-9-]+|https?:.*)$/.test(value);

const plainBody = (body: string): string =>
  body
    .replace(/`[^`]*`/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
