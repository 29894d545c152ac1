import { languageOf } from '../words/language.ts';
import { ENGLISH } from './stem.ts';
import { GERMAN } from './stem-german.ts';
import { makeStemmer } from './stemmer.ts';
import type { Stemmer, StemRules } from './stemmer.ts';

const RULES: Readonly<Record<string, StemRules>> = { de: GERMAN, en: ENGLISH };
const NONE: StemRules = { forms: [], relatives: [] };

/** Languages in which words have one form, so that none of its rules are missed. */
const UNINFLECTED: ReadonlySet<string> = new Set(['id', 'ja', 'km', 'ko', 'lo', 'ms', 'my', 'th', 'vi', 'yue', 'zh']);

/** The rules of a language; none where none are known. */
export const stemRulesOf = (language: string): StemRules => RULES[languageOf(language)] ?? NONE;

/** What is compared of words, by the language of a playbook. */
export const stemmerOf = (language: string): Stemmer => makeStemmer(stemRulesOf(language));

/** Whether search finds a word by its other forms in a language. */
export const findsForms = (language: string): boolean =>
  Object.hasOwn(RULES, languageOf(language)) || UNINFLECTED.has(languageOf(language));
