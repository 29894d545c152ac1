import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { FROZEN } from '../site/playbooks-on-disk.ts';
import { connectBrowser, pagesAt } from './browser.ts';
import type { PagesOfSite } from './browser.ts';
import { oneOfEachKind } from './one-of-each-kind.ts';

/** So many pages are looked at side by side: while one waits for an answer, another has work to do. */
const TABS = 3;

const { url, pages } = inject('site');

/** The address of every page under the root of the site. */
export const EVERY_PAGE = pages.map(({ path }) => path);

const longestFirst = pages.toSorted((a, b) => b.bytes - a.bytes).map(({ path }) => path);

/** One page of each kind: the front page, the page for wrong addresses, each list, and the longest page of each folder. */
export const ONE_OF_EACH_KIND = oneOfEachKind(longestFirst);

/** The first edition changed nothing. */
const changesPages = new Set(FROZEN.slice(0, -1).map(({ path }) => `${path}changes/`));

/** The shortest page that tells what an edition changed. The long ones have the same parts, thousands of times, and axe takes long over them. */
export const CHANGES_PAGE = longestFirst.findLast((path) => changesPages.has(path)) ?? 'changes/';

/** The built site in the browser that all tests share. Who opens it closes it. */
export const openSite = async (): Promise<Site> => {
  const browser = await connectBrowser();
  const { newPage, visit } = pagesAt(browser, url);
  return {
    browser,
    url,
    newPage,
    visit,
    lookAt: async (paths, look, { prepare, ...options } = {}) => {
      const left = paths.entries();
      const found: string[][] = [];
      const lookInOneTab = async () => {
        const page = await newPage(options);
        await prepare?.(page);
        for (const [index, path] of left) {
          await page.goto(url + path);
          found[index] = (await look(page)).map((what) => `/${path}: ${what}`);
        }
        await page.context().close();
      };
      await Promise.all(Array.from({ length: TABS }, lookInOneTab));
      return found.flat();
    },
    close: () => browser.close(),
  };
};

export interface Site extends PagesOfSite {
  browser: Browser;
  /** The whole address of the front page. */
  url: string;
  /**
   * Goes over pages of the site, several side by side in tabs that each see one page after the other, and gives what
   * `look` finds on each, after the page's address.
   */
  lookAt: (
    paths: readonly string[],
    look: (page: Page) => Promise<string[]>,
    options?: BrowserContextOptions & {
      /** What is done in each tab before its first page. */
      prepare?: (page: Page) => Promise<unknown>;
    },
  ) => Promise<string[]>;
  close: () => Promise<void>;
}
