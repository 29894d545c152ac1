import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'astro/zod';
import { collections } from '../core/schema/collections.ts';
import { COLLECTION_NAMES } from '../core/schema/fields.ts';

export const getStaticPaths = (() =>
  COLLECTION_NAMES.map((collection) => ({ params: { collection }, props: { collection } }))) satisfies GetStaticPaths;

/** The JSON Schema of the frontmatter of a collection. */
export const GET: APIRoute<{ collection: (typeof COLLECTION_NAMES)[number] }> = ({ props }) =>
  Response.json(z.toJSONSchema(collections[props.collection]));
