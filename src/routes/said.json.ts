import type { APIRoute } from 'astro';
import { saidSituations } from '../view/home-page.ts';
import { readPlaybook } from './read-playbook.ts';

/** Every way in which people say each situation, for the finder on the front page. */
export const GET: APIRoute = async () => Response.json(saidSituations((await readPlaybook()).playbook));
