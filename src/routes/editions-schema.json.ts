import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { editionsIndex } from '../core/schema/editions-index.ts';

/** The JSON Schema of `/editions.json`. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(editionsIndex));
