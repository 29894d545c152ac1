import type { APIRoute, GetStaticPaths } from 'astro';
import { playbooksOfSite } from 'virtual:tandem-site';
import { entryPage } from '../view/entry-page.ts';
import type { FormDocumentOptions } from './form-document.ts';
import type { Page } from '../view/page.ts';
import { cacheKey } from './cache-key.ts';

/** A day for entries that name none. */
const SOME_DAY = '1980-01-01';

export const getStaticPaths = (() =>
  playbooksOfSite().flatMap(({ playbook, param }) =>
    playbook.collections
      .filter(({ sheet }) => sheet === 'form')
      .flatMap((collection) => playbook.in(collection))
      .map((entry) => ({ entry, page: entryPage(entry, playbook) }))
      .filter(({ page }) => page.about?.word)
      .map(({ entry, page }) => {
        const { settings } = playbook;
        const options: FormDocumentOptions = {
          language: settings.language,
          name: settings.name,
          address: new URL(playbook.base + page.path, import.meta.env.SITE).href,
          updated: entry.data.updated ?? SOME_DAY,
        };
        const path = {
          params: { place: param, collection: entry.collection, slug: entry.slug },
          props: { page, options },
        };
        return import.meta.env.DEV ? path : { ...path, cacheKey: cacheKey(page, options) };
      }),
  )) satisfies GetStaticPaths;

/** A form as a Word document. */
export const GET: APIRoute<{ page: Page; options: FormDocumentOptions }> = async ({ props: { page, options } }) => {
  // Only sites with forms load what makes them.
  const { formDocument } = await import('./form-document.ts');
  return new Response(await formDocument(page, options), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
};
