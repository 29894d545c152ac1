import type { APIRoute } from 'astro';
import { editionsIndex } from '../core/schema/editions-index.ts';
import { editionsData } from '../view/editions-page.ts';
import { markdownAddresses } from './addresses.ts';
import { readRoot } from './read-site.ts';

/** Every edition as data, as the schema says. */
export const GET: APIRoute = ({ site }) => {
  const { playbook } = readRoot();
  const { origin } = markdownAddresses(site, playbook.site);
  return Response.json(editionsIndex.parse(editionsData(playbook, origin)));
};
