import type { APIRoute } from 'astro';
import { entryPage } from '../view/entry-page.ts';
import { pageAsMarkdown } from '../view/markdown.ts';
import { markdownAddresses } from './addresses.ts';
import { readRoot } from './read-site.ts';

/** The whole playbook as one Markdown text. */
export const GET: APIRoute = ({ site }) => {
  const { playbook, composed } = readRoot();
  const addresses = markdownAddresses(site, playbook.site);
  const pages = playbook.collections.flatMap((collection) =>
    playbook.in(collection).map((entry) =>
      pageAsMarkdown(entryPage(entry, playbook), {
        body: composed.get(entry.id)?.markdown ?? '',
        words: playbook.words,
        ...addresses,
        site: addresses.root,
      }),
    ),
  );
  return new Response(pages.join('\n---\n\n'));
};
