/// <reference types="astro/client" />

declare module 'virtual:tandem-site' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  /** Every playbook of the site that is rendered, as it is now. */
  // An import statement with a relative path would not be resolved here.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  export const playbooksOfSite: () => readonly import('./view/placed-playbook.ts').PlacedPlaybook[];
  /** Bodies that are code, as modules, by `./<place>/<id>.mdx`. */
  export const trustedBodies: Readonly<Record<string, () => Promise<{ Content: AstroComponentFactory }>>>;
}
