import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlElement } from 'html-validate';
import { isLookedAt } from './looked-at.ts';
import { parseHtml } from './parse-html.ts';
import { collectionsOf } from './playbooks-on-disk.ts';
import { DIST, listFiles, PROJECT } from './project.ts';

export { BASE, DIST, HOME, listFiles, PROJECT } from './project.ts';

if (!existsSync(DIST)) throw new Error('There is no dist/. Build the site first: npm run build');

/** A file of the built site as text. */
export const readDist = (path: string): string => readFileSync(join(DIST, path), 'utf8');

/** Every file of the built site. */
export const FILES = listFiles(DIST);

/** The ids of what is written in `content/`, such as `faqs/difference`: what the site must hold. */
export const ENTRY_IDS = listFiles(join(PROJECT, 'content'))
  .filter((path) => path.endsWith('.mdx'))
  .map((path) => path.slice(0, -'.mdx'.length));

/** The collections that have entries. */
export const COLLECTION_IDS = collectionsOf(ENTRY_IDS);

/** Parsed when it is first asked for: most tests need few pages, or only their text. */
class PageOnDisk {
  readonly file: string;
  readonly path: string;
  readonly html: string;
  #document: HtmlElement | undefined;

  constructor(file: string) {
    this.file = file;
    this.path = file.replace(/(^|\/)index\.html$/, '$1');
    this.html = readDist(file);
  }

  get document(): HtmlElement {
    this.#document ??= parseHtml(this.html);
    return this.#document;
  }
}

/** Every page of the built site. */
export const PAGES: Page[] = FILES.filter((file) => file.endsWith('.html')).map((file) => new PageOnDisk(file));

/** An attribute of the first element that a selector names; undefined where either is missing. */
export const attribute = (page: Page, selector: string, name: string): string | undefined =>
  page.document.querySelector(selector)?.getAttributeValue(name) ?? undefined;

/** The edition whose page stands at an address, and the address in it; at the root, and under "editions/", there is none. */
export const placeOf = (path: string): { edition: string | undefined; local: string } => {
  const [, edition, local = ''] = /^editions\/([\d.]+)\/(.*)$/.exec(path) ?? [];
  return edition === undefined ? { edition, local: path } : { edition, local };
};

/** Whether search engines leave a page alone. */
export const isHiddenFromSearch = (html: string): boolean => html.includes('<meta name="robots" content="noindex">');

/** Addresses at which an entry used to be: they lead on, and search engines leave them alone. */
export const MOVED = PAGES.filter(({ html }) => isHiddenFromSearch(html));

/** Every page that readers read. */
export const READ_PAGES = PAGES.filter((page) => !MOVED.includes(page));

/** Every page that is looked at closely. */
export const LOOKED_AT = PAGES.filter(({ path }) => isLookedAt(path));

/** Those of them that readers read. */
export const READ_CLOSELY = READ_PAGES.filter(({ path }) => isLookedAt(path));

/** The versions of all editions, newest first. */
export const EDITIONS = (JSON.parse(readDist('editions.json')) as { editions: { version: string }[] }).editions.map(
  ({ version }) => version,
);

/** What `wanted` finds on each page that is read closely, after the name of its file: empty where all are as they should be. */
export const findOnPages = (wanted: (page: Page) => Iterable<string>): string[] =>
  READ_CLOSELY.flatMap((page) => [...wanted(page)].map((found) => `${page.file}: ${found}`));

/** The values that stand more than once. */
export const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

export interface Page {
  /** Path of the file in the built site, such as `faqs/index.html`. */
  file: string;
  /** Address under the root of the site, such as `faqs/`. */
  path: string;
  html: string;
  readonly document: HtmlElement;
}
