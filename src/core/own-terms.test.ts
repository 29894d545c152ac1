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
`;

const base = readPlaybookFile(FILE);
const problemsOf = (terms: string, text = '') => {
  if ('problems' in base) throw new Error('The base is without problems.');
  const own = readPlaybookFile(`name: Ours\nurl: https://ours.example/\nterms:\n${terms}\n`, base.settings);
  if ('problems' in own) throw new Error('It is without problems.');
  return checkOwnTerms(own, base.settings, [{ text: 'Nothing here.' }, { text }]);
};

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
