import type { APIRoute } from 'astro';
import { entryPage } from '../view/entry-page.ts';
import { pageAsMarkdown } from '../view/markdown.ts';
import { markdownAddresses } from './addresses.ts';
import { composedOf, readRoot } from './read-site.ts';

/** The whole playbook as one Markdown text. */
export const GET: APIRoute = async ({ site }) => {
  const { playbook, sources } = await readRoot();
  const addresses = markdownAddresses(site, playbook.site);
  const pages = playbook.collections.flatMap((collection) =>
    playbook.in(collection).map((entry) => {
      const source = sources.get(entry.id);
      const body = source ? composedOf(source).markdown : '';
      return pageAsMarkdown(entryPage(entry, playbook), { body, ...addresses, site: addresses.root });
    }),
  );
  return new Response(pages.join('\n---\n\n'));
};
