import type { APIRoute, GetStaticPaths } from 'astro';
import { playbooksOfSite } from 'virtual:tandem-site';

export const getStaticPaths = (() => {
  return playbooksOfSite().flatMap(({ playbook, param }) =>
    playbook.collections.flatMap(({ name, files = {} }) =>
      Object.entries(files).map(([path, print]) => {
        const [file, ending] = path.split('.');
        return { params: { place: param, collection: name, file, ending }, props: { text: print(playbook) } };
      }),
    ),
  );
}) satisfies GetStaticPaths;

/** A file that a collection publishes beside the page that lists it. */
export const GET: APIRoute<{ text: string }> = ({ props, params }) =>
  new Response(props.text, { headers: { 'content-type': TYPES[params.ending ?? ''] ?? 'text/plain; charset=utf-8' } });

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
};
