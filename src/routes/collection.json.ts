import type { APIRoute, GetStaticPaths } from 'astro';
import { playbooksOfSite } from 'virtual:tandem-site';

export const getStaticPaths = (() => {
  return playbooksOfSite().flatMap(({ playbook, param }) =>
    playbook.collections.map((collection) => ({
      params: { edition: nameOf(param), collection: collection.name },
      props: { entries: playbook.in(collection).map(({ id, data }) => ({ id, ...data })) },
    })),
  );
}) satisfies GetStaticPaths;

/** What the interface calls a playbook: `latest` at the root, the version of an edition, or `next`. */
const nameOf = (param: string | undefined): string => param?.replace('editions/', '') ?? 'latest';

/** The entries of a collection as data; `/schemas/<collection>.json` has their shape. */
export const GET: APIRoute<{ entries: object[] }> = ({ props }) => Response.json(props.entries);
