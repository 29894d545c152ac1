import { languageOf } from '../words/language.ts';
import { germanForm, germanStem } from './stem-german.ts';
import { plainForm, stem } from './stem.ts';

/** What is compared of words, by the language of a playbook. In one without rules of its own, every form is a word. */
export const stemmerOf = (language: string): Stemmer => STEMMERS[languageOf(language)] ?? NONE;

/** Languages in which words have one form, so that none of its rules are missed. */
const UNINFLECTED: ReadonlySet<string> = new Set(['id', 'ja', 'km', 'ko', 'lo', 'ms', 'my', 'th', 'vi', 'yue', 'zh']);

/** Whether search finds a word by its other forms in a language. */
export const findsForms = (language: string): boolean =>
  Object.hasOwn(STEMMERS, languageOf(language)) || UNINFLECTED.has(languageOf(language));

const NONE: Stemmer = { stem: (word) => word, plainForm: (word) => word };

const STEMMERS: Readonly<Record<string, Stemmer>> = {
  de: { stem: germanStem, plainForm: germanForm },
  en: { stem, plainForm },
};

export interface Stemmer {
  /** What the forms and relatives of a word have in common. */
  stem: (word: string) => string;
  /** What only its forms have in common. */
  plainForm: (word: string) => string;
}
