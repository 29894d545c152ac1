import { z } from 'astro/zod';
import type { EntrySchema } from './collection.ts';
import { about } from './schema/field-meta.ts';
import type { FieldMeta } from './schema/field-meta.ts';
import { reference } from './schema/fields.ts';

/** What a JSON Schema says of a field besides its form; the rest is for our own pages and merges. */
const PUBLISHED: ReadonlySet<string> = new Set([
  'description',
  'prose',
  'references',
  'listedIn',
] satisfies (keyof FieldMeta)[]);

/** The JSON Schema of a collection: of its frontmatter, and with an `id` of what `/api/latest/<collection>.json` lists. */
export const entryJsonSchema = (name: string, schema: EntrySchema): JsonSchema => {
  const own = asJsonSchema(schema);
  const id = reference(name).meta(about('The full id of the entry.'));
  return { ...own, properties: { id: asJsonSchema(id), ...own.properties } };
};

const asJsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, {
    override: ({ zodSchema, jsonSchema }) => {
      for (const key of Object.keys(z.globalRegistry.get(zodSchema) ?? {}))
        if (!PUBLISHED.has(key)) Reflect.deleteProperty(jsonSchema, key);
    },
  });

type JsonSchema = z.core.JSONSchema.BaseSchema;
