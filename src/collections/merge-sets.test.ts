import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { shapeOf } from '../core/diff/shape.ts';
import { mergeEntries } from '../core/merge.ts';
import { metaOf } from '../core/schema/field-meta.ts';
import { collections } from './index.ts';

/** Every field of a collection that is a list of lines or of ids. */
const lists = collections.all.flatMap(({ name, schema }) =>
  Object.entries(schema.shape).flatMap(([field, type]) => {
    const shape = shapeOf(type);
    if (shape.kind !== 'list' || !['prose', 'reference'].includes(shape.item.kind)) return [];
    const { set = false } = metaOf(type);
    return [{ name, field, set, isReference: shape.item.kind === 'reference' }];
  }),
);

const LINES = {
  horses: 'Some horses graze quietly',
  boats: 'Large boats float on rivers',
  kites: 'Paper kites need strong wind',
} as const;

/** What a merge comes to where both sides add an item. */
const merged = ({ name, field, isReference }: (typeof lists)[number]) => {
  const item = (slug: keyof typeof LINES) => (isReference ? `guides/${slug}` : LINES[slug]);
  const entry = (...slugs: (keyof typeof LINES)[]) => `---\n${stringify({ [field]: slugs.map(item) })}---\n`;
  return mergeEntries({
    base: entry('horses'),
    mine: entry('horses', 'boats'),
    theirs: entry('horses', 'kites'),
    schema: collections.get(name).schema,
  });
};

describe('two people who add an item to the same list', () => {
  it.each(lists.filter(({ set }) => set))('meet in peace where the order says nothing: $name, $field', (list) => {
    const { outcome, text } = merged(list);
    expect(outcome).toBe('clean');
    expect(text?.match(/horses|boats|kites/g)).toEqual(['horses', 'boats', 'kites']);
  });

  it.each(lists.filter(({ set }) => !set))('are told so where the order matters: $name, $field', (list) => {
    const { outcome, text } = merged(list);
    expect(outcome).toBe('review');
    expect(text?.match(/horses|boats|kites/g)).toEqual(['horses', 'boats', 'kites']);
  });

  it('covers names of every kind', () => {
    const sets = new Set(lists.filter(({ set }) => set).map(({ field }) => field));
    for (const field of [
      'alsoAsked',
      'mustAgree',
      'consulted',
      'alsoCalled',
      'typicalTitles',
      'authors',
      'illustrates',
    ])
      expect(sets).toContain(field);
  });
});
