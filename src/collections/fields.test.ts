import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { shapeOf } from '../core/diff/shape.ts';
import { labelOf, metaOf } from '../core/schema/field-meta.ts';
import { collections } from './index.ts';

/** One table of values serves several fields, of which not each may be every side. */
const SHARED_VALUES = new Set(['together', 'either']);

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? inner(schema.unwrap() as z.ZodType) : schema;

/** The fixed values of a field, or the fixed keys of a map. */
const valuesOf = (schema: z.ZodType): string[] => {
  const leaf = inner(schema);
  if (leaf instanceof z.ZodEnum) return leaf.options.map(String);
  return leaf instanceof z.ZodRecord && leaf.keyType instanceof z.ZodEnum ? leaf.keyType.options.map(String) : [];
};

/** Everything that is wrong with what some fields say of themselves, by path. */
const wrong = (fields: Readonly<Record<string, z.ZodType>>, path: string): string[] =>
  Object.entries(fields).flatMap(([name, schema]) => {
    const here = `${path}.${name}`;
    const meta = metaOf(schema);
    const values = valuesOf(schema);
    const shape = shapeOf(schema);
    const own = [
      ...(meta.description?.endsWith('.') ? [] : [`${here} has no description`]),
      ...(labelOf(name, meta)?.trim() === '' ? [`${here} has an empty label`] : []),
      ...(meta.values ? values.filter((value) => !Object.hasOwn(meta.values ?? {}, value)) : []).map(
        (value) => `${here} has no word for ${value}`,
      ),
      ...Object.keys(meta.values ?? {})
        .filter((value) => values.length > 0 && !values.includes(value) && !SHARED_VALUES.has(value))
        .map((value) => `${here} has a word for ${value}, which it cannot be`),
      ...(meta.set && !['list', 'rows', 'map'].includes(shape.kind) ? [`${here} is no list, and a set`] : []),
    ];
    if (shape.kind === 'group') return [...own, ...wrong(shape.fields, here)];
    if (shape.kind === 'rows') return [...own, ...wrongRows(schema, shape.fields, here), ...wrong(shape.fields, here)];
    if (shape.kind !== 'map') return own;
    const row = shapeOf(shape.value);
    return [
      ...own,
      ...(meta.one === undefined ? [`${here} has no name for a row`] : []),
      ...(row.kind === 'group' ? wrong(row.fields, here) : []),
    ];
  });

const wrongRows = (schema: z.ZodType, fields: Readonly<Record<string, z.ZodType>>, here: string): string[] => {
  const { one, key, named = key } = metaOf(schema);
  return [
    ...(one === undefined || named === undefined ? [`${here} does not say how its rows are called`] : []),
    ...[key, named?.split('.')[0]]
      .filter((name) => name !== undefined && !Object.hasOwn(fields, name))
      .map((name) => `${here} names its rows by ${name ?? ''}, which they do not have`),
  ];
};

describe('what fields mean', () => {
  it.each(collections.names)('is said of every field of %s, however deep', (name) => {
    expect(wrong(collections.get(name).schema.shape, name)).toEqual([]);
  });

  it.each(collections.names)('heads each page of %s with one field', (name) => {
    const heads = Object.values(collections.get(name).schema.shape).filter((field) => metaOf(field).heads);
    expect(heads.length).toBe(1);
  });
});
