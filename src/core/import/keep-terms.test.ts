import { expect, it } from 'vitest';
import { keepTerms } from './keep-terms.ts';

const TERMS = { lead: { value: 'head of product' }, cto: { value: 'CTO' } };

it.each([
  ['a text that reads as before', "The head of product doesn't.", "The {lead} doesn't.", "The {lead} doesn't."],
  [
    'other words around a term',
    'Ask the head of product twice, then wait.',
    'Ask the {lead}.',
    'Ask the {lead} twice, then wait.',
  ],
  ['a filter', 'Two heads of product decide.', 'The {lead|plural} decide.', 'Two {lead|plural} decide.'],
  [
    'a term of which a word is another',
    'The head of sales decides.',
    'The {lead} decides.',
    'The head of sales decides.',
  ],
  ['a term that went', 'The CTO decides.', 'The {lead} and the {cto} decide.', 'The {cto} decides.'],
  ['a term that somebody writes', 'The {cto} decides.', 'The {lead} decides.', 'The {cto} decides.'],
  ['words that only look like a term', 'A head of product.', 'Nobody.', 'A head of product.'],
  ['items', ['legal', 'head of product', 'CTO, always'], ['{lead}', '{cto}'], ['legal', '{lead}', '{cto}, always']],
  ['a map', { a: 'CTO', c: 'c' }, { a: '{cto}', b: '{lead}' }, { a: '{cto}', b: '{lead}', c: 'c' }],
  ['another kind of value', ['CTO'], '{cto}', ['CTO']],
])('what is filled in keeps the terms of what was written: %s', (_, wanted, written, kept) => {
  expect(keepTerms(wanted, written, { terms: TERMS, language: 'en-GB' })).toEqual(kept);
});
