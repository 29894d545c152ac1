/** Endings in the order in which they are tried, what stands in their place, and how many letters must be left. */
type Rule = readonly [ending: RegExp, instead: string, left: number];

const SILENT_E: Rule = [/([^aeio])e$/, '$1', 1];
const DOUBLE: Rule = [/([^aeiou])\1$/, '$1', 2];

/** Spelling, number and tense: what is left is the same word. */
const FORMS: readonly Rule[] = [
  // British spelling becomes American.
  [/isation(s?)$/, 'ization$1', 2],
  [/([iy])s(e|es|ed|er|ers|ing|able)$/, '$1z$2', 3],
  [/our(|s|ed|ing|al|able|ful|ite)$/, 'or$1', 2],
  [/tre(s?)$/, 'ter$1', 3],
  [/(l)l(ed|er|ers|ing)$/, '$1$2', 3],
  [/([fn])ence$/, '$1ense', 2],
  [/gramme(s?)$/, 'gram$1', 2],
  // Number and tense.
  [/ies$/, 'y', 2],
  [/(?:(ss|x|ch|sh)es|([^su])(?<!si)s)$/, '$1$2', 2],
  [/([aeiouy].*)(?:(?<!e)ed|ing)$/, '$1', 0],
  SILENT_E,
  DOUBLE,
];

/** What a word is made from: what is left is a relative. */
const RELATIVES: readonly Rule[] = [
  [/(ly|ness|ship|ful)$/, '', 4],
  [/[ai]b(ility|l)$/, '', 4],
  [/ment$/, '', 4],
  [/i?al$/, '', 5],
  [/is(ion|iv)$/, 'id', 3],
  [/(iz)ation$/, '$1', 3],
  [/([st])ion$/, '$1', 3],
  [/iv$/, '', 5],
  [/[ae]ncy?$/, '', 4],
  [/[ae]nt$/, '', 5],
  SILENT_E,
  [/([^aeiou])y$/, '$1', 1],
  [/iz$/, '', 5],
  DOUBLE,
];

/**
 * What the forms and relatives of an English word have in common: "prioritise", "prioritized" and "priorities" give one
 * stem. Cruder than Porter's algorithm (Program, 1980), which inspired it, and goes further where the readers of a playbook
 * do ("decide" and "decision"). A stem is for comparing only.
 */
export const stem = (word: string): string => {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const result = RELATIVES.reduce(applyRule, plainForm(word));
  stems.set(word, result);
  return result;
};

/** What only the forms of a word have in common: number, tense, and British or American spelling. */
export const plainForm = (word: string): string => (word.length > 2 ? FORMS.reduce(applyRule, word) : word);

const stems = new Map<string, string>();

const applyRule = (word: string, [ending, instead, left]: Rule): string => {
  const match = ending.exec(word);
  return match && match.index >= left ? word.replace(ending, instead) : word;
};
