import { z } from 'astro/zod';
import { metaOf } from '../schema/field-meta.ts';

/** The schema of the field `key` of a map; undefined where the map may not have it, or is none. */
export const schemaOfField = (schema: z.ZodType | undefined, key: string): z.ZodType | undefined => {
  const inner = innerSchema(schema);
  if (inner instanceof z.ZodObject) {
    const shape: Record<string, z.ZodType> = inner.shape;
    return Object.hasOwn(shape, key) ? shape[key] : undefined;
  }
  // Zod's own type of what it was made with.
  return inner instanceof z.ZodRecord ? (inner.valueType as z.ZodType) : undefined;
};

/** The schema of the items of a list; undefined where it is no list. Of a pair, that of its first item. */
export const schemaOfItems = (schema: z.ZodType | undefined): z.ZodType | undefined => {
  const inner = innerSchema(schema);
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  return inner instanceof z.ZodTuple ? (inner.def.items[0] as z.ZodType) : undefined;
};

/** Whether a value is a map by its schema. */
export const isMapSchema = (schema: z.ZodType | undefined): boolean => {
  const inner = innerSchema(schema);
  return inner instanceof z.ZodObject || inner instanceof z.ZodRecord;
};

/** The fields of a map that have fixed names. */
export const fieldNames = (schema: z.ZodType | undefined): string[] => {
  const inner = innerSchema(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
};

/** Whether a map cannot be without the field `key`. */
export const isRequired = (schema: z.ZodType | undefined, key: string): boolean =>
  innerSchema(schema) instanceof z.ZodObject && schemaOfField(schema, key)?.safeParse(undefined).success === false;

/** The field by which the items of a list are told apart: what its metadata says, or `id` where they have one. */
export const namingField = (list: z.ZodType | undefined): string | undefined => {
  const names = fieldNames(schemaOfItems(list));
  const { key = 'id' } = list ? metaOf(list) : {};
  return names.includes(key) ? key : undefined;
};

const innerSchema = (schema: z.ZodType | undefined): z.ZodType | undefined =>
  schema instanceof z.ZodOptional ? innerSchema(schema.unwrap() as z.ZodType) : schema;
