import type { APIRoute, GetStaticPaths } from 'astro';
import { saidSituations } from '../view/home-page.ts';
import { readSite } from './read-site.ts';

export const getStaticPaths = (async () => {
  const site = await readSite();
  return site
    .filter(({ playbook }) => playbook.in('situations').length > 0)
    .map(({ playbook, param }) => ({ params: { place: param }, props: { situations: saidSituations(playbook) } }));
}) satisfies GetStaticPaths;

/** Every way in which people say each situation, for the finder on the front page. */
export const GET: APIRoute<{ situations: object[] }> = ({ props }) => Response.json(props.situations);
