import type { APIRoute } from 'astro';
import { markdownAddresses } from './addresses.ts';
import { readRoot } from './read-site.ts';

/** Everything may be read, and the sitemap lists it; nothing where the site is not for everybody. */
export const GET: APIRoute = ({ site }) => {
  const { playbook } = readRoot();
  if (playbook.settings.visibility !== 'public') return new Response('User-agent: *\nDisallow: /\n');
  const { root } = markdownAddresses(site, playbook.site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap-index.xml\n`);
};
