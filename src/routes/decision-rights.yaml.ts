import type { APIRoute, GetStaticPaths } from 'astro';
import { stringify } from 'yaml';
import { decisionRights } from '../view/decision-rights.ts';
import { readSite } from './read-site.ts';

export const getStaticPaths = (async () => {
  const site = await readSite();
  return site
    .filter(({ playbook }) => playbook.in('decisions').length > 0)
    .map(({ playbook, param }) => ({
      params: { place: param },
      props: { name: playbook.settings.name, rights: decisionRights(playbook) },
    }));
}) satisfies GetStaticPaths;

/** The map of decision rights as a file to fill in. */
export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = ({ props }) =>
  new Response(
    `# Who decides what, from ${props.name}. Change what is different where you work; the rest may stay or go.\n` +
      `# decides and drives: product, engineering, joint or other. Then: tandem import decisions <this file>\n\n` +
      stringify(props.rights, { lineWidth: 0 }),
    { headers: { 'content-type': 'application/yaml; charset=utf-8' } },
  );
