/// <reference types="astro/client" />

declare module 'virtual:tandem-code' {
  /** Something that prints: `.astro` files are such. */
  type Component = (props: Record<string, unknown>) => unknown;

  /** Components of the project that bodies use, by the names of their tags. */
  export const bodyComponents: Readonly<Record<string, Component>>;
  /** Components of the project in the place of ours: parts of pages by name, blocks by kind. */
  export const pageParts: Readonly<Record<string, Component | undefined>>;
  export const blockComponents: Readonly<Record<string, Component | undefined>>;
  /** HTML for the head of every page. */
  export const head: string;
}

declare module 'virtual:tandem-site' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  /** Every playbook of the site that is rendered, as it is now. */
  // An import statement with a relative path would not be resolved here.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  export const playbooksOfSite: () => readonly import('./view/placed-playbook.ts').PlacedPlaybook[];
  /** The SHA-256 of a text, in hex; at once, where that of the web platform takes a turn of another thread for each page. */
  export const sumOf: (text: string) => string;
  /** Bodies that are code, as modules, by `./<place>/<id>.mdx`. */
  export const trustedBodies: Readonly<Record<string, () => Promise<{ Content: AstroComponentFactory }>>>;
}
