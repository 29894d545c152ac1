import type { APIRoute, GetStaticPaths } from 'astro';
import { entryPage } from '../view/entry-page.ts';
import { pageAsMarkdown } from '../view/markdown.ts';
import { markdownAddresses } from './addresses.ts';
import { pathsOf } from './paths-of.ts';

export const getStaticPaths = (() =>
  pathsOf(({ playbook, sources }) =>
    [...sources].map(([id, source]) => ({
      params: { collection: source.collection, slug: playbook.entry(id).slug },
      page: entryPage(playbook.entry(id), playbook),
      source,
    })),
  )) satisfies GetStaticPaths;

/** A page as Markdown. */
export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = ({ props, site }) => {
  const { page, source, around } = props;
  const body = source.body ?? '';
  return new Response(pageAsMarkdown(page, { body, ...markdownAddresses(site, around.home) }), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
