import type { APIRoute, GetStaticPaths } from 'astro';
import { entryJsonSchema } from '../core/entry-json-schema.ts';
import { cacheKey } from './cache-key.ts';
import { readRoot } from './read-site.ts';

/** Nothing but our code changes the schemas of our collections: they are made only where their files are rendered. Others may read what they like. */
export const getStaticPaths = (() => {
  const { definitions } = readRoot().playbook;
  return definitions.all.map(({ name, schema: definition }) => {
    const schema = () => entryJsonSchema(name, definition);
    const path = { params: { collection: name }, props: { schema } };
    return import.meta.env.DEV ? path : { ...path, cacheKey: cacheKey(name, definitions.code === '' || schema()) };
  });
}) satisfies GetStaticPaths;

/** The JSON Schema of a collection: of its frontmatter, and with an `id` of what `/api/latest/<collection>.json` lists. */
export const GET: APIRoute<{ schema: () => object }> = ({ props }) => Response.json(props.schema());
