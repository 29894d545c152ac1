import { closest } from './closest.ts';
import type { ProblemCode } from './problems.ts';
import { languageOf } from './words/language.ts';
import { capital } from './words/say.ts';

const EXPRESSION = /^\s*([a-z]+(?:\.[a-z]+)*)((?:\s*\|\s*[a-z]+)*)\s*$/;
const IN_TEXT = /\{([^{}]*)\}/g;

/** What the rules of English make of a word. */
const ENGLISH = {
  plural: (word, term) => likeCase(pluralOf(term.value), word),
  possessive: (word) => word.text + (word.forms.includes('plural') && word.text.endsWith('s') ? '’' : '’s'),
  a: (word, term) => `${term.article ?? articleOf(word.text)} ${word.text}`,
} as const satisfies Record<string, (word: Word, term: Term) => string>;

/** Filters that a term in any language may use; those of its own are the names of its forms. */
const FILTERS = [...Object.keys(ENGLISH), 'cap'];

/**
 * Resolves what stands between the braces of a term: a key and filters, such as `product.leader|plural`. A form that the term
 * itself gives comes first; where it gives none, English has rules, and any other language none.
 * Gives plain text, not escaped for any format, or what is wrong with it.
 */
export const resolveTerm = (expression: string, terms: Terms, language = 'en'): TermResult => {
  const [, key, filters = ''] = EXPRESSION.exec(expression) ?? [];
  if (key === undefined) return { wrong: 'T503', details: { value: expression.trim() } };
  const term = Object.hasOwn(terms, key) ? terms[key] : undefined;
  if (term === undefined) return { wrong: 'T601', details: unknown(key, Object.keys(terms)) };

  let word: Word = { text: term.value, forms: [], isCapital: languageOf(language) === 'en' && isCapital(term.value) };
  for (const name of namesIn(filters)) {
    const text = name === 'cap' ? capital(word.text, language) : formOf(name, { word, term, language });
    if (text === undefined) return withoutForm(name, { key, term, word, language });
    word = name === 'cap' ? { ...word, text, isCapital: true } : { ...word, text, forms: [...word.forms, name] };
  }
  return { text: word.text };
};

const namesIn = (filters: string): string[] =>
  filters
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);

/** The form of a word that a filter asks for; undefined where neither the term nor the rules of its language have it. */
const formOf = (name: string, { word, term, language }: Asked): string | undefined => {
  const forms = givenForms(term);
  const asked = [...word.forms, name];
  const given = forms.get(asked.join('-')) ?? forms.get(asked.toReversed().join('-'));
  if (given !== undefined) return likeCase(given, word);
  if (languageOf(language) === 'en') return isRule(name) ? ENGLISH[name](word, term) : undefined;
  return name === 'a' && term.article !== undefined ? `${term.article} ${word.text}` : undefined;
};

/** The forms that a term gives, by the names of the filters that ask for them; a hyphen joins those of several. */
const givenForms = ({ plural, possessive, forms = {} }: Term): Map<string, string> =>
  new Map([
    ...Object.entries(forms),
    ...(plural === undefined ? [] : [['plural', plural] as const]),
    ...(possessive === undefined ? [] : [['possessive', possessive] as const]),
  ]);

/** A filter that no term has is unknown; of one that others have, this term lacks the form. */
const withoutForm = (name: string, { key, term, word, language }: Asked & { key: string }): WrongTerm => {
  const own = [...givenForms(term).keys()].filter((form) => !form.includes('-'));
  const known = [...new Set([...FILTERS, ...own])];
  if (!known.includes(name)) return { wrong: 'T602', details: unknown(name, known) };
  const form = [...word.forms, name].join('-');
  const field = name === 'a' ? 'article' : form;
  const isField = ['plural', 'possessive', 'article'].includes(field);
  return { wrong: 'T607', details: { key, filter: form, language, place: isField ? field : `forms: ${form}` } };
};

const isRule = (name: string): name is keyof typeof ENGLISH => Object.hasOwn(ENGLISH, name);

/** Resolves every term in a line of plain text; `wrong` holds what could not be resolved. */
export const resolveTermsIn = (line: string, terms: Terms, language?: string): { text: string; wrong: WrongTerm[] } => {
  const wrong: WrongTerm[] = [];
  const text = line.replace(IN_TEXT, (whole, expression: string) => {
    const result = resolveTerm(expression, terms, language);
    if ('text' in result) return result.text.replace(/[{}]/g, '');
    wrong.push(result.wrong === 'T503' ? { wrong: 'T603', details: { value: whole } } : result);
    return '';
  });
  if (/[{}]/.test(text)) wrong.push({ wrong: 'T603', details: { value: line } });
  return { text, wrong };
};

/** The key of a term expression, for heading ids: `product.leader|cap` gives `product leader`. */
export const termKeyAsText = (expression: string): string =>
  (EXPRESSION.exec(expression)?.[1] ?? '').replaceAll('.', ' ');

/** English plural of a noun; of "head of product" or "director, product" the part before it changes. */
const pluralOf = (text: string): string => {
  const [, head = text, tail = ''] = /^(.+?)((?: (?:of|for|in|to|at) |, | \().*)$/.exec(text) ?? [];
  if (/[^aeiou]y$/i.test(head)) return `${head.slice(0, -1)}ies${tail}`;
  return /(?:s|x|z|ch|sh)$/i.test(head) ? `${head}es${tail}` : `${head}s${tail}`;
};

/** By sound, as far as spelling tells: "a user", "an hour", "an SRE", "a UX lead". */
const articleOf = (text: string): string => {
  const [word = ''] = /^[\p{L}\p{N}&]+/u.exec(text) ?? [];
  if (/^[\p{Lu}&]{2,}$/u.test(word)) return /^[AEFHILMNORSX]/.test(word) ? 'an' : 'a';
  if (/^(?:uni(?!n|m)|us[eu]|util|eu|one|once)/i.test(word)) return 'a';
  return /^(?:[aeiou]|hour|honest|honour|heir|8|11$|18$)/i.test(word) ? 'an' : 'a';
};

/** A filter before may have put a capital at the front. */
const likeCase = (text: string, word: Word): string => (word.isCapital ? capital(text) : text);

const isCapital = (text: string): boolean => capital(text) === text;

const unknown = (value: string, known: string[]) => ({
  value,
  suggestion: closest(value, known) ?? '',
  known: known.join(', '),
});

interface Word {
  text: string;
  /** The filters that it has gone through, but for those of case. */
  forms: readonly string[];
  /** Whether it begins with a capital letter, in whatever form; a noun of a language that has capitals there is none. */
  isCapital: boolean;
}

/** What a form is asked of. */
interface Asked {
  word: Word;
  term: Term;
  language: string;
}

/** A name that an organisation may change. */
export interface Term {
  value: string;
  plural?: string | undefined;
  possessive?: string | undefined;
  article?: string | undefined;
  /** Other forms, by the name of the filter that asks for each. */
  forms?: Readonly<Record<string, string>> | undefined;
}
export type Terms = Readonly<Record<string, Term>>;
export interface WrongTerm {
  wrong: ProblemCode;
  details: Record<string, string>;
}
type TermResult = { text: string } | WrongTerm;
