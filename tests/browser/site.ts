import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serveDist } from '../../scripts/serve-dist.mjs';
import { BASE, DIST, PAGES } from '../site/dist.ts';
import { launchBrowser } from './browser.ts';

/** Starts a browser and serves the built site to it. Who opens it closes it. */
export const openSite = async (): Promise<Site> => {
  const [browser, server] = await Promise.all([launchBrowser(), serveDist({ directory: DIST, base: BASE, port: 0 })]);
  return {
    browser,
    url: server.url,
    visit: async (path, options = {}) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(server.url + path);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};

/** The address of every page under the root of the site. */
export const EVERY_PAGE = PAGES.map(({ path }) => path);

const depthOf = (path: string): number => path.split('/').length - 1;

const longestFirst = PAGES.toSorted((a, b) => b.html.length - a.html.length).map(({ path }) => path);
const folderOf = (path: string): string => path.slice(0, path.indexOf('/'));

/** One page of each kind: the front page, the page for wrong addresses, each list, and the longest page of each folder. */
export const ONE_OF_EACH_KIND = [
  ...EVERY_PAGE.filter((path) => depthOf(path) < 2),
  ...longestFirst.filter(
    (path, index) =>
      depthOf(path) === 2 &&
      longestFirst.findIndex((other) => depthOf(other) === 2 && folderOf(other) === folderOf(path)) === index,
  ),
];

export interface Site {
  browser: Browser;
  /** The whole address of the front page. */
  url: string;
  /** Opens a page of the site in a context of its own; `page.context().close()` ends it. */
  visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
}
