import type { APIRoute, GetStaticPaths } from 'astro';
import { readPlaybook } from './read-playbook.ts';

export const getStaticPaths = (async () => {
  const { playbook } = await readPlaybook();
  return playbook.collections.map((collection) => ({
    params: { collection },
    props: { entries: playbook.in(collection).map(({ id, data }) => ({ id, ...data })) },
  }));
}) satisfies GetStaticPaths;

/** The entries of a collection as data; `/schemas/<collection>.json` has their shape. */
export const GET: APIRoute<{ entries: object[] }> = ({ props }) => Response.json(props.entries);
