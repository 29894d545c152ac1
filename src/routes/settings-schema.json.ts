import type { APIRoute } from 'astro';
import { settingsSchema } from '../core/settings-reference.ts';

/** The JSON Schema of `playbook.yaml`, for editors that check while one types. */
export const GET: APIRoute = () => Response.json(settingsSchema());
