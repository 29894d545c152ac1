// What `tandem-playbook/site` gives to the pages and components of a project. Each name is a promise: see "An API" in
// src/README.md.
import { readRoot } from '../routes/read-site.ts';
import type { Playbook } from '../view/playbook.ts';

/** The playbook at the root of the site, as its pages ask it: for pages in `src/pages`, and for components. */
export const playbook = (): Playbook => readRoot().playbook;

export { asItems, entriesBlock, listBlock } from '../view/blocks.ts';
export type { Block, BlockOf, EntryLink, Item, Link } from '../view/blocks.ts';
export type { Chrome } from '../view/chrome.ts';
export type { Entry } from '../view/entry.ts';
export type { OwnPageProps } from '../view/own-page.ts';
export type { Page } from '../view/page.ts';
export type { Playbook } from '../view/playbook.ts';
export type { Standing } from '../view/standing.ts';
