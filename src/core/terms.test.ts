import { describe, expect, it } from 'vitest';
import { resolveTerm, resolveTermsIn, termKeyAsText } from './terms.ts';

const terms = {
  leader: { value: 'head of product' },
  company: { value: 'Acme', plural: 'Acme people' },
  boss: { value: 'boss' },
  engineer: { value: 'engineer' },
  hostile: { value: '<b>"x"</b> $& $1' },
};

/** What `{term|filters}` becomes where the term has this value. */
const filtered = (value: string, filters: string) => resolveTerm(`term|${filters}`, { term: { value } });

describe('a term', () => {
  it('becomes its value, as plain text', () => {
    expect(resolveTerm('leader', terms)).toEqual({ text: 'head of product' });
    expect(resolveTerm('hostile', terms)).toEqual({ text: '<b>"x"</b> $& $1' });
  });

  it('may have spaces around its parts', () => {
    expect(resolveTerm('  leader | plural |cap ', terms)).toEqual({ text: 'Heads of product' });
  });

  it.each([
    '',
    ' ',
    '1 + 1',
    'leader()',
    'Leader',
    'leader.',
    'leader|',
    'leader||cap',
    'a.b[0]',
    'leader cap',
    'leader,cap',
  ])('is not what {%s} is', (expression) => {
    expect(resolveTerm(expression, terms)).toEqual({ wrong: 'T503', details: { value: expression.trim() } });
  });

  it('is not a name that every object has', () => {
    expect(resolveTerm('constructor', terms)).toMatchObject({ wrong: 'T601' });
    expect(resolveTerm('leader|constructor', terms)).toMatchObject({ wrong: 'T602' });
  });

  it('that is unknown comes with the nearest name', () => {
    expect(resolveTerm('leadre', terms)).toEqual({
      wrong: 'T601',
      details: { value: 'leadre', suggestion: 'leader', known: 'leader, company, boss, engineer, hostile' },
    });
  });

  it('with an unknown filter comes with the nearest filter', () => {
    expect(resolveTerm('leader|plurals', terms)).toEqual({
      wrong: 'T602',
      details: { value: 'plurals', suggestion: 'plural', known: 'plural, possessive, a, cap' },
    });
  });
});

describe('plural', () => {
  it.each([
    ['engineer', 'engineers'],
    ['head of product', 'heads of product'],
    ['vice president of engineering', 'vice presidents of engineering'],
    ['lead for product', 'leads for product'],
    ['engineer in residence', 'engineers in residence'],
    ['director, product', 'directors, product'],
    ['lead (product)', 'leads (product)'],
    ['leadership team', 'leadership teams'],
    ['company', 'companies'],
    ['boy', 'boys'],
    ['boss', 'bosses'],
    ['coach', 'coaches'],
    ['waltz', 'waltzes'],
    ['CPO', 'CPOs'],
    ['proof of concept', 'proofs of concept'],
    ['roof', 'roofs'],
  ])('of %s is %s', (value, plural) => {
    expect(filtered(value, 'plural')).toEqual({ text: plural });
  });

  it('is the one that the playbook gives', () => {
    expect(resolveTerm('company|plural', terms)).toEqual({ text: 'Acme people' });
  });
});

describe('possessive', () => {
  it.each([
    ['leader|possessive', 'head of product’s'],
    ['boss|possessive', 'boss’s'],
    ['engineer|plural|possessive', 'engineers’'],
    ['leader|plural|possessive', 'heads of product’s'],
    ['company|plural|possessive', 'Acme people’s'],
  ])('{%s} is %s', (expression, text) => {
    expect(resolveTerm(expression, terms)).toEqual({ text });
  });
});

describe('a', () => {
  it.each([
    ['engineer', 'an engineer'],
    ['head of product', 'a head of product'],
    ['user', 'a user'],
    ['unit', 'a unit'],
    ['uninvolved person', 'an uninvolved person'],
    ['unimportant person', 'an unimportant person'],
    ['umbrella', 'an umbrella'],
    ['European', 'a European'],
    ['one-person team', 'a one-person team'],
    ['hour', 'an hour'],
    ['UX lead', 'a UX lead'],
    ['SRE', 'an SRE'],
    ['CTO', 'a CTO'],
    ['HR partner', 'an HR partner'],
    ['R&D lead', 'an R&D lead'],
    ['Owner', 'an Owner'],
  ])('of %s is %s', (value, text) => {
    expect(filtered(value, 'a')).toEqual({ text });
  });

  it('is the article that the playbook gives', () => {
    expect(resolveTerm('term|a', { term: { value: 'SQL team', article: 'a' } })).toEqual({ text: 'a SQL team' });
  });
});

describe('cap', () => {
  it.each([
    ['leader|cap', 'Head of product'],
    ['leader|a|cap', 'A head of product'],
    ['leader|cap|a', 'a Head of product'],
    ['leader|plural|cap', 'Heads of product'],
    ['leader|cap|plural', 'Heads of product'],
    ['company|plural', 'Acme people'],
  ])('{%s} is %s', (expression, text) => {
    expect(resolveTerm(expression, terms)).toEqual({ text });
  });
});

describe('a line of text', () => {
  it('has all its terms replaced, and nothing else', () => {
    expect(resolveTermsIn('The {leader} and {engineer|a}: $1 \\ <b>', terms)).toEqual({
      text: 'The head of product and an engineer: $1 \\ <b>',
      wrong: [],
    });
  });

  it('takes a value as it is, whatever it looks like', () => {
    expect(resolveTermsIn('{hostile}', terms).text).toBe('<b>"x"</b> $& $1');
  });

  it('does not resolve what a value brings with it', () => {
    const nested = { a: { value: 'b}{leader' }, leader: { value: 'x' } };
    expect(resolveTermsIn('{a}', nested)).toEqual({ text: 'bleader', wrong: [] });
  });

  it.each(['{1 + 1}', '{}', 'a { b', 'a } b', '{{leader}}', '{leader'])(
    'reports braces that are no term: %s',
    (line) => {
      expect(resolveTermsIn(line, terms).wrong.map(({ wrong }) => wrong)).toEqual(['T603']);
    },
  );

  it('reports every wrong term', () => {
    expect(resolveTermsIn('{boss} {who} {leader|what}', terms).wrong.map(({ wrong }) => wrong)).toEqual([
      'T601',
      'T602',
    ]);
  });
});

describe('the key of a term', () => {
  it('stands for it in ids, whatever its filters', () => {
    expect(termKeyAsText(' product.leader|a | cap ')).toBe('product leader');
  });

  it('is empty where there is no term', () => {
    expect(termKeyAsText('1 + 1')).toBe('');
  });
});

describe('a term in a language without rules', () => {
  const german = {
    lead: {
      value: 'Produktleitung',
      plural: 'Produktleitungen',
      article: 'eine',
      possessive: 'der Produktleitung',
      forms: { dativ: 'der Produktleitung', 'plural-dativ': 'den Produktleitungen' },
    },
    team: { value: 'Team' },
    istanbul: { value: 'istanbul' },
  };

  it.each([
    ['lead', 'Produktleitung'],
    ['lead|plural', 'Produktleitungen'],
    ['lead|possessive', 'der Produktleitung'],
    ['lead|a', 'eine Produktleitung'],
    ['lead|a|cap', 'Eine Produktleitung'],
    ['lead|dativ', 'der Produktleitung'],
    ['lead|dativ|cap', 'Der Produktleitung'],
    ['lead|cap|dativ', 'Der Produktleitung'],
    ['lead|plural|dativ', 'den Produktleitungen'],
    ['lead|dativ|plural', 'den Produktleitungen'],
  ])('takes the form that it gives: {%s} is %s', (expression, text) => {
    expect(resolveTerm(expression, german, 'de-AT')).toEqual({ text });
  });

  it.each([
    ['team|plural', { key: 'team', filter: 'plural', language: 'de', place: 'plural' }],
    ['team|possessive', { key: 'team', filter: 'possessive', language: 'de', place: 'possessive' }],
    ['team|a', { key: 'team', filter: 'a', language: 'de', place: 'article' }],
    [
      'lead|plural|possessive',
      { key: 'lead', filter: 'plural-possessive', language: 'de', place: 'forms: plural-possessive' },
    ],
  ])('that lacks the form of {%s} says where to write it', (expression, details) => {
    expect(resolveTerm(expression, german, 'de')).toEqual({ wrong: 'T607', details });
  });

  it('knows the filters that it names, and no others', () => {
    expect(resolveTerm('lead|dativus', german, 'de')).toEqual({
      wrong: 'T602',
      details: { value: 'dativus', suggestion: 'dativ', known: 'plural, possessive, a, cap, dativ' },
    });
    expect(resolveTerm('team|constructor', german, 'de')).toMatchObject({ wrong: 'T602' });
  });

  it('has capitals as its language writes them', () => {
    expect(resolveTerm('istanbul|cap', german, 'tr')).toEqual({ text: 'İstanbul' });
  });
});
