import type { APIRoute } from 'astro';
import { brandRules } from '../view/brand-rules.ts';
import { readRoot } from './read-site.ts';

/** The colours and fonts of the playbook's brand. */
export const GET: APIRoute = () => {
  const { settings, site, fontMetrics: metrics } = readRoot().playbook;
  return new Response(brandRules(settings.brand, { site, metrics }), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
};
