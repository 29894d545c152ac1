import type { APIRoute } from 'astro';
import licence from '../styles/fonts/OFL.txt?raw';

/** The licence of the fonts that the pages bring. */
export const GET: APIRoute = () => new Response(licence, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
