import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { collections } from '../schema/collections.ts';
import { COLLECTION_NAMES } from '../schema/fields.ts';
import type { FieldWords, Words } from './common-words.ts';
import { FIELD_WORDS } from './field-words.ts';
import { shapeOf } from './shape.ts';

const wordsOf = (words: Words | undefined): FieldWords | undefined =>
  typeof words === 'string' ? { label: words } : (words ?? undefined);

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? inner(schema.unwrap() as z.ZodType) : schema;

/** The fixed values of a field that its pages give other words. */
const valuesOf = (schema: z.ZodType): string[] => {
  const leaf = inner(schema);
  if (leaf instanceof z.ZodEnum) return leaf.options.map(String);
  return leaf instanceof z.ZodRecord && leaf.keyType instanceof z.ZodEnum ? leaf.keyType.options.map(String) : [];
};

/** Everything that is wrong with the words of some fields, by path. */
const wrong = (
  fields: Readonly<Record<string, z.ZodType>>,
  words: Readonly<Record<string, Words>> | undefined,
  path: string,
): string[] =>
  Object.entries(fields).flatMap(([name, schema]) => {
    const here = `${path}.${name}`;
    if (words === undefined || !(name in words)) return [`${here} has no words`];
    const told = wordsOf(words[name]);
    if (!told) return [];
    const shape = shapeOf(schema);
    const own = [
      ...(told.label.trim() === '' ? [`${here} has an empty label`] : []),
      ...valuesOf(schema)
        .filter((value) => told.values && !(value in told.values))
        .map((value) => `${here} has no word for ${value}`),
      ...Object.keys(told.values ?? {})
        .filter((value) => valuesOf(schema).length > 0 && !valuesOf(schema).includes(value))
        .filter((value) => !SHARED_VALUES.has(value))
        .map((value) => `${here} has a word for ${value}, which it cannot be`),
    ];
    if (shape.kind === 'group') return [...own, ...wrong(shape.fields, told.fields, here)];
    if (shape.kind === 'rows') return [...own, ...rowWords(told, here), ...wrong(shape.fields, told.fields, here)];
    if (shape.kind !== 'map') return own;
    const row = shapeOf(shape.value);
    return [
      ...own,
      ...(told.one === undefined ? [`${here} has no name for a row`] : []),
      ...wrong(row.kind === 'group' ? row.fields : { text: shape.value }, told.fields, here),
    ];
  });

/** One table serves several fields of which not each may be every side. */
const SHARED_VALUES = new Set(['together', 'either']);

const rowWords = ({ one, named }: FieldWords, here: string): string[] =>
  one === undefined || named === undefined ? [`${here} does not say how its rows are called`] : [];

describe('the words of fields', () => {
  it.each(COLLECTION_NAMES)('cover every field of %s, however deep', (name) => {
    expect(wrong(collections[name].shape, FIELD_WORDS[name], name)).toEqual([]);
  });

  it('name a field by which its rows are called', () => {
    const rows = COLLECTION_NAMES.flatMap((name) => Object.values<Words>(FIELD_WORDS[name]))
      .map(wordsOf)
      .filter((words) => words?.named !== undefined);
    expect(rows.length).toBeGreaterThan(5);
    for (const { named = '', fields = {} } of rows.filter((words) => words !== undefined)) {
      expect(Object.keys(fields)).toContain(named.split('.')[0]);
    }
  });
});
