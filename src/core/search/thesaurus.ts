import { plainForm, stem } from './stem.ts';

/** How sure it is that a word was meant by one that stands first, second and third in its line. */
const SURE = [0.7, 0.6, 0.5];
/** Shorter words say too little. */
const SHORTEST = 3;

/**
 * Real words that a playbook does not use, by their plain form, with the nearest words that it does use; none where it has
 * no word near them.
 */
export type Thesaurus = ReadonlyMap<string, readonly NearWord[]>;

export interface NearWord {
  word: string;
  /** How sure it is that this was meant, from 0 to 1. */
  sure: number;
}

/**
 * The thesaurus of one playbook, as it is published: of each line of a thesaurus (a word, and others near it, the nearest
 * first) whose word the playbook lacks, the plain form of the word and those others that the playbook has. Lines are in order,
 * and each begins with the number of letters that it shares with the one before.
 */
export const thesaurusFor = (words: Iterable<string>, lines: Iterable<string>): string => {
  const own = new Set([...words].filter((word) => word.length >= SHORTEST));
  const forms = new Set([...own].map(plainForm));
  const stems = new Set([...own].map(stem));
  const near = new Map<string, string[]>();
  for (const line of lines) {
    const [word = '', ...others] = line.split(' ');
    const key = plainForm(word);
    if (forms.has(key) || near.has(key)) continue;
    const used = new Map(others.filter((other) => stems.has(stem(other))).map((other) => [stem(other), other]));
    near.set(key, [...used.values()].slice(0, SURE.length));
  }
  let last = '';
  return [...near.keys()]
    .sort()
    .map((key) => {
      const shared = sharedLetters(last, key);
      last = key;
      return [`${shared}${key.slice(shared)}`, ...(near.get(key) ?? [])].join(' ');
    })
    .join('\n');
};

/** Reads what `thesaurusFor` gives. */
export const readThesaurus = (text: string): Thesaurus => {
  const thesaurus = new Map<string, NearWord[]>();
  let last = '';
  for (const line of text.split('\n').filter(Boolean)) {
    const [head = '', ...others] = line.split(' ');
    const [, shared = '0', rest = ''] = /^(\d)(.+)$/.exec(head) ?? [];
    last = last.slice(0, Number(shared)) + rest;
    thesaurus.set(
      last,
      others.map((word, place) => ({ word, sure: SURE[place] ?? 0 })),
    );
  }
  return thesaurus;
};

/** One digit tells how many letters two words share, so at most nine count. */
const sharedLetters = (a: string, b: string): number => {
  let shared = 0;
  while (shared < 9 && shared < a.length && shared < b.length - 1 && a[shared] === b[shared]) shared++;
  return shared;
};
