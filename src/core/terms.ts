import { closest } from './closest.ts';
import type { ProblemCode } from './problems.ts';

const EXPRESSION = /^\s*([a-z]+(?:\.[a-z]+)*)((?:\s*\|\s*[a-z]+)*)\s*$/;
const IN_TEXT = /\{([^{}]*)\}/g;

const FILTERS = {
  plural: (word, term) => ({ ...word, text: likeCase(term.plural ?? pluralOf(term.value), word.text), plural: true }),
  possessive: (word) => ({ ...word, text: word.text + (word.plural && word.text.endsWith('s') ? '’' : '’s') }),
  a: (word, term) => ({ ...word, text: `${term.article ?? articleOf(word.text)} ${word.text}` }),
  cap: (word) => ({ ...word, text: capitalised(word.text) }),
} as const satisfies Record<string, (word: Word, term: Term) => Word>;

/**
 * Resolves what stands between the braces of a term: a key and filters, such as `product.leader|plural`.
 * Gives plain text, not escaped for any format, or what is wrong with it.
 */
export const resolveTerm = (expression: string, terms: Terms): TermResult => {
  const [, key, filters] = EXPRESSION.exec(expression) ?? [];
  if (key === undefined) return { wrong: 'T503', details: { value: expression.trim() } };
  const term = Object.hasOwn(terms, key) ? terms[key] : undefined;
  if (term === undefined) return { wrong: 'T601', details: unknown(key, Object.keys(terms)) };

  let word: Word = { text: term.value, plural: false };
  for (const name of filters
    ?.split('|')
    .map((part) => part.trim())
    .filter(Boolean) ?? []) {
    if (!isFilter(name)) return { wrong: 'T602', details: unknown(name, Object.keys(FILTERS)) };
    word = FILTERS[name](word, term);
  }
  return { text: word.text };
};

/** Resolves every term in a line of plain text; `wrong` holds what could not be resolved. */
export const resolveTermsIn = (line: string, terms: Terms): { text: string; wrong: WrongTerm[] } => {
  const wrong: WrongTerm[] = [];
  const text = line.replace(IN_TEXT, (whole, expression: string) => {
    const result = resolveTerm(expression, terms);
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

const isFilter = (name: string): name is keyof typeof FILTERS => Object.hasOwn(FILTERS, name);

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

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A filter before may have put a capital at the front. */
const likeCase = (text: string, model: string): string => (capitalised(model) === model ? capitalised(text) : text);

const unknown = (value: string, known: string[]) => ({
  value,
  suggestion: closest(value, known) ?? '',
  known: known.join(', '),
});

interface Word {
  text: string;
  plural: boolean;
}

/** A name that an organisation may change. */
export interface Term {
  value: string;
  plural?: string | undefined;
  article?: 'a' | 'an' | undefined;
}
export type Terms = Readonly<Record<string, Term>>;
export interface WrongTerm {
  wrong: ProblemCode;
  details: Record<string, string>;
}
type TermResult = { text: string } | WrongTerm;
