import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { shapeOf } from '../core/diff/shape.ts';
import { labelOf, metaOf } from '../core/schema/field-meta.ts';
import { textsIn } from '../core/texts-in.ts';
import { LANGUAGES } from '../core/words/language.ts';
import { wordsOf } from '../core/words/words.ts';
import { collections } from './index.ts';

/** What readers are told of a field and of those in it: its label, what a row is called, and its values. */
const toldOf = (name: string, field: z.ZodType): string[] => {
  const meta = metaOf(field);
  const label = labelOf(name, meta);
  if (label === null) return [];
  const shape = shapeOf(field);
  const inner = shape.kind === 'group' || shape.kind === 'rows' ? Object.entries(shape.fields) : [];
  const value = shape.kind === 'map' ? shapeOf(shape.value) : undefined;
  const ofMap = value?.kind === 'group' ? Object.entries(value.fields) : [];
  return [
    label,
    ...(meta.one === undefined ? [] : [meta.one]),
    ...Object.values(meta.values ?? {}),
    ...[...inner, ...ofMap].flatMap(([key, part]) => toldOf(key, part)),
  ];
};

describe('the words of a collection', () => {
  it.each(collections.all.map((collection) => [collection.name, collection] as const))(
    'name every field of %s that readers are told of, so that each language has it',
    (_, { schema, words }) => {
      const known = new Set([...textsIn(wordsOf('en')), ...textsIn(words?.en)]);
      const told = Object.entries(schema.shape).flatMap(([name, field]) => toldOf(name, field));
      expect(told.filter((text) => !known.has(text))).toEqual([]);
    },
  );

  it('are there in every language, none of them empty', () => {
    for (const { name, words } of collections.all) {
      expect(Object.keys(words ?? {}), name).toEqual([...LANGUAGES]);
      expect(textsIn(words).filter((text) => text.trim() === '')).toEqual([]);
    }
  });
});
