import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { listedIn, reference, slug, text, texts } from './fields.ts';
import { keysAt, walkFields } from './walk.ts';
import { collections } from '../../collections/index.ts';

const schema = z.strictObject({
  title: text(),
  kind: z.enum(['a']),
  lines: texts().optional(),
  topics: z.array(listedIn('topics')).default([]),
  rows: z.array(z.strictObject({ id: slug(), job: reference('jobs').optional() })),
  pair: z.tuple([text(), z.strictObject({ note: text() })]),
  names: z.record(z.string(), text()),
  term: z.union([z.string(), z.strictObject({ value: text() })]),
  count: z.int(),
});

const data: z.infer<typeof schema> = {
  title: 'T',
  kind: 'a',
  lines: ['l0', 'l1'],
  topics: ['people'],
  rows: [{ id: 'one' }, { id: 'two', job: 'jobs/create' }],
  pair: ['p', { note: 'n' }],
  names: { any: 'x' },
  term: { value: 'v' },
  count: 1,
};

describe('walkFields', () => {
  it('visits prose, references and keys of tables wherever they are, and nothing else', () => {
    expect([...walkFields(schema, data)]).toEqual([
      { kind: 'prose', path: ['title'], value: 'T' },
      { kind: 'prose', path: ['lines', 0], value: 'l0' },
      { kind: 'prose', path: ['lines', 1], value: 'l1' },
      { kind: 'listed', path: ['topics', 0], value: 'people', table: 'topics' },
      { kind: 'reference', path: ['rows', 1, 'job'], value: 'jobs/create' },
      { kind: 'prose', path: ['pair', 0], value: 'p' },
      { kind: 'prose', path: ['pair', 1, 'note'], value: 'n' },
      { kind: 'prose', path: ['names', 'any'], value: 'x' },
    ]);
  });

  it('sees behind the rules of a whole entry', () => {
    const decision = {
      title: 'T',
      job: 'jobs/create',
      presets: { 'product-final-call': { decides: 'other', note: 'N' } },
    };
    expect([...walkFields(collections.get('decisions').schema, decision)].map(({ path }) => path.join('.'))).toEqual([
      'title',
      'job',
      'presets.product-final-call.note',
    ]);
  });
});

describe('keysAt', () => {
  it.each([
    [[], ['title', 'kind', 'lines', 'topics', 'rows', 'pair', 'names', 'term', 'count']],
    [
      ['rows', 5],
      ['id', 'job'],
    ],
    [['pair', 1], ['note']],
    [['term'], ['value']],
    [['names'], []],
    [['title'], []],
  ])('knows the keys at %j', (path, keys) => {
    expect(keysAt(schema, path)).toEqual(keys);
  });

  it('knows the keys of a table that has a fixed set', () => {
    expect(keysAt(collections.get('decisions').schema, ['presets'])).toContain('product-final-call');
  });
});
