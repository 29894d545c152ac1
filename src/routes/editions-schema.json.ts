import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { editionsIndex } from '../core/schema/editions-index.ts';

/** The JSON Schema of `/editions.json`. It stays open for fields that are added, as the contract says. */
export const GET: APIRoute = () =>
  Response.json(
    z.toJSONSchema(editionsIndex, {
      override: ({ jsonSchema }) => {
        delete jsonSchema.additionalProperties;
      },
    }),
  );
