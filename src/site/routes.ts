import { extname } from 'node:path';
import type { InjectedRoute } from 'astro';
import type { PlaybookSettings } from '../core/schema/playbook.ts';

/** `.ts` here, and `.js` in the package. */
const CODE = extname(import.meta.filename);

const page = (pattern: string, file: string): InjectedRoute => ({
  pattern,
  entrypoint: new URL(`../routes/${file.replace(/\.ts$/, CODE)}`, import.meta.url),
  prerender: true,
});

/** The guides for organisations: one that has made the playbook its own no longer needs them. */
const GUIDES: readonly InjectedRoute[] = [
  page('/make-it-yours', 'make-it-yours.astro'),
  page('/make-it-yours/code', 'code-guide.astro'),
];

/** What is for programs outside: an internal site has none of it. */
const FOR_OUTSIDE: readonly InjectedRoute[] = [
  page('/feed.xml', 'feed.xml.ts'),
  page('/llms.txt', 'llms.txt.ts'),
  page('/llms-full.txt', 'llms-full.txt.ts'),
];

/** Every other address of a site, and the route that answers it; `place` is where a playbook lies, nothing at the root. */
const ROUTES: readonly InjectedRoute[] = [
  page('/404', 'not-found.astro'),
  page('/robots.txt', 'robots.txt.ts'),
  page('/api/[edition]/[collection].json', 'collection.json.ts'),
  page('/brand.css', 'brand.css.ts'),
  page('/fonts.txt', 'fonts.txt.ts'),
  page('/editions', 'editions.astro'),
  page('/editions.json', 'editions.json.ts'),
  page('/schemas/editions.json', 'editions-schema.json.ts'),
  page('/schemas/playbook.json', 'settings-schema.json.ts'),
  page('/schemas/[collection].json', 'schema.json.ts'),
  page('/[...place]/changes', 'changes.astro'),
  page('/[...place]/differences', 'differences.astro'),
  page('/[...place]/search', 'search.astro'),
  page('/[...place]/tools', 'tools.astro'),
  page('/[...place]/tools/[tool]', 'tool.astro'),
  page('/[...place]/topics', 'topics.astro'),
  page('/[...place]/topics/[topic]', 'topic.astro'),
  page('/[...place]/[collection]', 'collection.astro'),
  page('/[...place]/[collection]/[slug]', 'entry.astro'),
  page('/[...place]/[collection]/[slug].md', 'entry.md.ts'),
  page('/[...place]/[collection]/[slug].docx', 'entry.docx.ts'),
  page('/[...place]/[collection]/[file].[ending]', 'collection-file.ts'),
  page('/[...place]/[collection]/[former]', 'moved.astro'),
  page('/[...place]', 'home.astro'),
];

/** What whoever designs pages looks at, in the dev server only: no build injects these. */
export const DEV_ROUTES: readonly InjectedRoute[] = [page('/styleguide', 'styleguide.astro')];

/** The routes of a site with these settings; all where they cannot be read. */
export const routesOf = (settings: PlaybookSettings | undefined): InjectedRoute[] => [
  ...ROUTES,
  ...(settings?.visibility === 'internal' ? [] : FOR_OUTSIDE),
  ...(settings?.base ? [] : GUIDES),
];

/** The files of a built site that each come from a route of their own. */
export const FILES: readonly string[] = routesOf(undefined)
  .map(({ pattern }) => pattern.slice(1))
  .filter((path) => !path.includes('['))
  .map((path) => (path === '404' ? '404.html' : path))
  .map((path) => (extname(path) === '' ? `${path}/index.html` : path));
