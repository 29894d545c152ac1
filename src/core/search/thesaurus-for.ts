import { languageOf } from '../words/language.ts';
import { plainForm, stem } from './stem.ts';
import { SURE } from './thesaurus.ts';

/** Shorter words say too little. */
const SHORTEST = 3;

/** Whether there is a thesaurus of a language to take words from. */
export const hasThesaurus = (language: string): boolean => languageOf(language) === 'en';

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

/** One digit tells how many letters two words share, so at most nine count. */
const sharedLetters = (a: string, b: string): number => {
  let shared = 0;
  while (shared < 9 && shared < a.length && shared < b.length - 1 && a[shared] === b[shared]) shared++;
  return shared;
};
