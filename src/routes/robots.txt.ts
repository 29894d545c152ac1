import type { APIRoute } from 'astro';
import { markdownAddresses } from './addresses.ts';
import { readRoot } from './read-site.ts';

/** Everything may be read; the sitemap lists it. */
export const GET: APIRoute = ({ site }) => {
  const { playbook } = readRoot();
  const { root } = markdownAddresses(site, playbook.site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap-index.xml\n`);
};
