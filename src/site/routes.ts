import type { InjectedRoute } from 'astro';

const page = (pattern: string, file: string): InjectedRoute => ({
  pattern,
  entrypoint: new URL(`../routes/${file}`, import.meta.url),
  prerender: true,
});

/** Every address of the site, and the route that answers it. */
export const ROUTES: readonly InjectedRoute[] = [
  page('/', 'home.astro'),
  page('/404', 'not-found.astro'),
  page('/situations/said.json', 'said.json.ts'),
  page('/search', 'search.astro'),
  page('/topics', 'topics.astro'),
  page('/topics/[topic]', 'topic.astro'),
  page('/[collection]', 'collection.astro'),
  page('/[collection]/[slug]', 'entry.astro'),
  page('/[collection]/[slug].md', 'entry.md.ts'),
  page('/llms.txt', 'llms.txt.ts'),
  page('/llms-full.txt', 'llms-full.txt.ts'),
  page('/robots.txt', 'robots.txt.ts'),
  page('/api/latest/[collection].json', 'collection.json.ts'),
  page('/schemas/[collection].json', 'schema.json.ts'),
];
