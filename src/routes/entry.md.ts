import type { APIRoute, GetStaticPaths } from 'astro';
import { entryPage } from '../view/entry-page.ts';
import { pageAsMarkdown } from '../view/markdown.ts';
import { markdownAddresses } from './addresses.ts';
import { readPlaybook } from './read-playbook.ts';

export const getStaticPaths = (async () => {
  const { playbook, sources } = await readPlaybook();
  return [...sources].map(([id, source]) => ({
    params: { collection: source.collection, slug: source.id },
    props: { page: entryPage(playbook.entry(id), playbook), body: source.body ?? '' },
  }));
}) satisfies GetStaticPaths;

/** A page as Markdown. */
export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = ({ props, site }) =>
  new Response(pageAsMarkdown(props.page, { body: props.body, ...markdownAddresses(site) }), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
