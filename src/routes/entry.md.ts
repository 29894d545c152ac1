import type { APIRoute, GetStaticPaths } from 'astro';
import { playbooksOfSite } from 'virtual:tandem-site';
import { entryPage } from '../view/entry-page.ts';
import { pageAsMarkdown } from '../view/markdown.ts';
import { markdownAddresses } from './addresses.ts';
import { cacheKey } from './cache-key.ts';

/** The text is made here, so that its key is another one exactly when the text is: it says less than the page does. */
export const getStaticPaths = (() => {
  const url = new URL(import.meta.env.SITE);
  return playbooksOfSite()
    .flatMap((placed) => [...placed.composed.values()].map((entry) => ({ ...placed, entry })))
    .map(({ playbook, param, entry: { id, collection, markdown } }) => {
      const addresses = {
        ...markdownAddresses(url, playbook.base),
        site: markdownAddresses(url, playbook.site).root,
      };
      const entry = playbook.entry(id);
      const text = () =>
        pageAsMarkdown(entryPage(entry, playbook), { body: markdown, words: playbook.words, ...addresses });
      const path = { params: { place: param, collection, slug: entry.slug }, props: { text } };
      return import.meta.env.DEV ? path : { ...path, cacheKey: cacheKey(text()) };
    });
}) satisfies GetStaticPaths;

/** A page as Markdown. */
export const GET: APIRoute<{ text: () => string }> = ({ props }) =>
  new Response(props.text(), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
