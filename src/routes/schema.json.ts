import type { APIRoute, GetStaticPaths } from 'astro';
import { entryJsonSchema } from '../core/entry-json-schema.ts';
import { cacheKey } from './cache-key.ts';
import { readRoot } from './read-site.ts';

/** Nothing but the code that defines a collection changes its schema: that is made only where the file is rendered. */
export const getStaticPaths = (() =>
  readRoot().playbook.definitions.all.map(({ name, schema }) => {
    const path = { params: { collection: name }, props: { schema: () => entryJsonSchema(name, schema) } };
    return import.meta.env.DEV ? path : { ...path, cacheKey: cacheKey(name) };
  })) satisfies GetStaticPaths;

/** The JSON Schema of a collection: of its frontmatter, and with an `id` of what `/api/latest/<collection>.json` lists. */
export const GET: APIRoute<{ schema: () => object }> = ({ props }) => Response.json(props.schema());
