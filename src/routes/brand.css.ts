import type { APIRoute } from 'astro';
import { readableOnDark } from '../core/contrast.ts';
import { readRoot } from './read-site.ts';

/** The colours of the playbook's brand. The schema has made sure that an accent is a colour and nothing else. */
export const GET: APIRoute = () => {
  const { accent } = readRoot().playbook.settings.brand;
  const rule = accent === undefined ? '' : `:root{--color-link:light-dark(${accent},${readableOnDark(accent)})}\n`;
  return new Response(rule, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
