import { makeStemmer } from './stemmer.ts';
import type { StemRule, StemRules } from './stemmer.ts';

const SILENT_E: StemRule = ['([^aeio])e$', '$1', 1];
const DOUBLE: StemRule = [String.raw`([^aeiou])\1$`, '$1', 2];

const FORMS: readonly StemRule[] = [
  // British spelling becomes American.
  ['isation(s?)$', 'ization$1', 2],
  ['([iy])s(e|es|ed|er|ers|ing|able)$', '$1z$2', 3],
  ['our(|s|ed|ing|al|able|ful|ite)$', 'or$1', 2],
  ['tre(s?)$', 'ter$1', 3],
  ['(l)l(ed|er|ers|ing)$', '$1$2', 3],
  ['([fn])ence$', '$1ense', 2],
  ['gramme(s?)$', 'gram$1', 2],
  // Number and tense.
  ['ies$', 'y', 2],
  ['(?:(ss|x|ch|sh)es|([^su])(?<!si)s)$', '$1$2', 2],
  // Looks for a vowel only behind an ending that is there: long words are read once.
  ['(?:(?<!e)ed|ing)$(?<=[aeiouy].*(?:ed|ing))', '', 0],
  SILENT_E,
  DOUBLE,
];

const RELATIVES: readonly StemRule[] = [
  ['is[mt]$', '', 5],
  ['(ly|ness|ship|ful)$', '', 4],
  ['[ai]b(ility|l)$', '', 4],
  ['ment$', '', 4],
  ['i?al$', '', 5],
  ['is(ion|iv)$', 'id', 3],
  ['(iz)ation$', '$1', 3],
  ['([st])ion$', '$1', 3],
  ['iv$', '', 5],
  ['[ae]ncy?$', '', 4],
  ['[ae]nt$', '', 5],
  SILENT_E,
  ['([^aeiou])y$', '$1', 1],
  ['iz$', '', 5],
  DOUBLE,
];

/**
 * The rules of English: "prioritise", "prioritized" and "priorities" give one stem. Cruder than Porter's algorithm (Program,
 * 1980), which inspired them, and they go further where the readers of a playbook do ("decide" and "decision"). A stem is for
 * comparing only.
 */
export const ENGLISH: StemRules = { forms: FORMS, relatives: RELATIVES };

export const { stem, plainForm } = makeStemmer(ENGLISH);
