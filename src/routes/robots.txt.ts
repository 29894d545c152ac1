import type { APIRoute } from 'astro';
import { markdownAddresses } from './addresses.ts';

/** Everything may be read; the sitemap lists it. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${markdownAddresses(site).root}sitemap-index.xml\n`);
