import type { APIRoute, GetStaticPaths } from 'astro';
import { entryJsonSchema } from '../core/entry-json-schema.ts';
import { readRoot } from './read-site.ts';

export const getStaticPaths = (() =>
  readRoot().playbook.definitions.all.map(({ name, schema }) => ({
    params: { collection: name },
    props: { schema: entryJsonSchema(name, schema) },
  }))) satisfies GetStaticPaths;

/** The JSON Schema of a collection: of its frontmatter, and with an `id` of what `/api/latest/<collection>.json` lists. */
export const GET: APIRoute<{ schema: object }> = ({ props }) => Response.json(props.schema);
