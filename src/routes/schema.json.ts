import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'astro/zod';
import { collections } from '../core/schema/collections.ts';
import type { CollectionName } from '../core/schema/fields.ts';
import { COLLECTION_NAMES, reference } from '../core/schema/fields.ts';

export const getStaticPaths = (() =>
  COLLECTION_NAMES.map((collection) => ({ params: { collection }, props: { collection } }))) satisfies GetStaticPaths;

/** The JSON Schema of a collection: of its frontmatter, and with an `id` of what `/api/latest/<collection>.json` lists. */
export const GET: APIRoute<{ collection: (typeof COLLECTION_NAMES)[number] }> = ({ props }) =>
  Response.json(asJsonSchema(props.collection));

const asJsonSchema = (collection: CollectionName) => {
  const schema = z.toJSONSchema(collections[collection]);
  return { ...schema, properties: { id: z.toJSONSchema(reference(collection)), ...schema.properties } };
};
