import { z } from 'astro/zod';
import { metaOf } from '../schema/field-meta.ts';
import type { PlaybookTable } from '../schema/fields.ts';

/** How the values of a field compare. */
export const shapeOf = (schema: z.ZodType): Shape => {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodObject) return { kind: 'group', fields: schema.shape };
  if (schema instanceof z.ZodRecord) return { kind: 'map', value: schema.valueType as z.ZodType };
  if (schema instanceof z.ZodArray) return listOf(schema.element as z.ZodType);
  if (schema instanceof z.ZodTuple) return listOf(schema.def.items[0] as z.ZodType);
  const { prose, references, listedIn } = metaOf(schema);
  if (prose) return { kind: 'prose' };
  if (references) return { kind: 'reference' };
  return listedIn ? { kind: 'listed', table: listedIn } : { kind: 'other' };
};

const listOf = (item: z.ZodType): Shape => {
  const shape = shapeOf(item);
  return shape.kind === 'group' ? { kind: 'rows', fields: shape.fields } : { kind: 'list', item: shape };
};

type Leaf = { kind: 'prose' | 'reference' | 'other' } | { kind: 'listed'; table: PlaybookTable };

export type Shape =
  | Leaf
  | { kind: 'list'; item: Shape }
  | { kind: 'rows'; fields: Readonly<Record<string, z.ZodType>> }
  | { kind: 'map'; value: z.ZodType }
  | { kind: 'group'; fields: Readonly<Record<string, z.ZodType>> };
