import { expect, it } from 'vitest';
import { checkOwnTerms } from './own-terms.ts';
import { readPlaybookFile } from './playbook-file.ts';

const FILE = `name: Base
tagline: A base.
description: What others build on.
url: https://base.example/
terms:
  product.leader: head of product
  engineer: engineer
  product.owner: { value: product owner, formerly: [product.manager] }
`;

const base = readPlaybookFile(FILE);
const check = (terms: string, text = '') => {
  if ('problems' in base) throw new Error('The base is without problems.');
  const own = readPlaybookFile(`name: Ours\nurl: https://ours.example/\nterms:\n${terms}\n`, base.settings);
  if ('problems' in own) throw new Error('It is without problems.');
  return {
    ...checkOwnTerms(own, base.settings, { own: [{ text }], all: [{ text: `{product.leader} {engineer}` }, { text }] }),
    terms: own.settings.terms,
  };
};
const problemsOf = (terms: string, text = '') => check(terms, text).problems;

it('a term that is nearly one of the base, and that nobody uses, is a problem where it stands', () => {
  expect(problemsOf('  engineer: developer\n  product.leder: chief product officer')).toEqual([
    {
      code: 'T604',
      file: 'playbook.yaml',
      line: 5,
      column: 3,
      message: 'the base has no term `product.leder`, and no entry uses it, so that it renames nothing',
      hint: 'did you mean `product.leader`?',
    },
  ]);
});

it.each([
  ['a term of the base', '  product.leader: chief product officer', ''],
  ['one that an entry uses', '  engineers: our engineers', 'Ask { engineers|cap } first.'],
  ['one that a table uses', '  engineers: our engineers', '| {engineers \\| cap} |'],
  ['one that is like no other', '  sponsor: sponsor', ''],
])('%s is none', (_, terms, text) => {
  expect(problemsOf(terms, text)).toEqual([]);
});

it('a term that nothing uses is a warning, and so is one that has another key in the base', () => {
  const { warnings } = check('  sponsor: sponsor\n  product.manager: product lead\n  engineers: ours', '{engineers}');
  expect(warnings.map(({ code, line, message }) => `${code} ${line} ${message}`)).toEqual([
    'T604 4 the base has no term `sponsor`, and no entry uses it, so that it renames nothing',
    'T605 5 the base calls the term `product.manager` `product.owner` now; what you set holds for it',
  ]);
  expect(warnings[0]?.hint).toBe(
    'where the base has another key for it, rename it to that (keys are: product.leader, engineer, product.owner); else remove it',
  );
});

it('a term of the base that no entry uses is a warning', () => {
  const { warnings } = check('  engineer: developer\n  product.owner: PO');
  expect(warnings.map(({ code, line }) => `${code} ${line}`)).toEqual(['T606 5']);
  expect(check('  product.owner: PO', '{product.manager}').warnings).toEqual([]);
});

it('a term with another key in the base takes along what was set under the old one', () => {
  const taken = check('  product.manager: product lead').terms;
  expect([taken['product.owner'], taken['product.manager']]).toEqual([
    { value: 'product lead' },
    { value: 'product lead' },
  ]);
  const both = check('  product.manager: product lead\n  product.owner: PO').terms;
  expect([both['product.owner'], both['product.manager']]).toEqual([{ value: 'PO' }, { value: 'product lead' }]);
  const none = check('  engineer: developer').terms;
  expect(none['product.manager']?.value).toBe('product owner');
});
