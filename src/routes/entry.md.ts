import type { APIRoute, GetStaticPaths } from 'astro';
import { entryPage } from '../view/entry-page.ts';
import { pageAsMarkdown } from '../view/markdown.ts';
import { markdownAddresses } from './addresses.ts';
import { cacheKey } from './cache-key.ts';
import { composedOf, readSite } from './read-site.ts';

/** The text is made here, so that its key is another one exactly when the text is: it says less than the page does. */
export const getStaticPaths = (async () => {
  const site = await readSite();
  const entries = site.flatMap(({ playbook, sources, param }) =>
    [...sources].map(([id, source]) => ({ entry: playbook.entry(id), source, playbook, place: param })),
  );
  return Promise.all(
    entries.map(async ({ entry, source, playbook, place }) => {
      const [url, body] = [new URL(import.meta.env.SITE), composedOf(source).markdown];
      const addresses = { ...markdownAddresses(url, playbook.base), site: markdownAddresses(url, playbook.site).root };
      const text = pageAsMarkdown(entryPage(entry, playbook), { body, ...addresses });
      const params = { place, collection: entry.collection, slug: entry.slug };
      return { params, props: { text }, cacheKey: await cacheKey(text) };
    }),
  );
}) satisfies GetStaticPaths;

/** A page as Markdown. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
