import type { Browser, BrowserContextOptions, BrowserServer, LaunchOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { inject } from 'vitest';
import { findBrowser } from './find-browser.ts';
import type { FontSet } from './fonts.ts';
import { chooseFonts, fontEnvironment } from './fonts.ts';

/** No time is asserted: this only ends a step that hangs, also on a slow machine that does much else. */
const STEP_LIMIT = 120_000;

/**
 * The browser that all tests of a run share. Each test opens its own pages. Closing it closes the pages that were opened with
 * it; the browser goes on.
 */
export const connectBrowser = (): Promise<Browser> => chromium.connect(inject('browser'));

/** Opens an empty page in a context of its own, which shares nothing with another; `page.context().close()` ends it. */
export const openPage = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(STEP_LIMIT);
  return context.newPage();
};

/** Opens pages of a site in a browser, each in a context of its own. */
export const pagesAt = (browser: Browser, url: string): PagesOfSite => {
  const newPage = (options?: BrowserContextOptions): Promise<Page> => openPage(browser, options);
  return {
    newPage,
    visit: async (path, options) => {
      const page = await newPage(options);
      await page.goto(url + path);
      return page;
    },
  };
};

export interface PagesOfSite {
  /** Opens an empty page. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>;
  /** Opens the page at an address under the root of the site. */
  visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

/**
 * Starts a browser without a window, in a fresh profile that goes when it is closed. It has the fonts that the tests bring,
 * so that no test depends on the machine's.
 */
export const launchBrowser = (fonts: FontSet = chooseFonts()): Promise<Browser> =>
  start(fonts, (options) => chromium.launch(options));

/** Starts a browser to which any number of processes can connect. */
export const launchSharedBrowser = (): Promise<BrowserServer> =>
  start(chooseFonts(), (options) => chromium.launchServer(options));

const start = async <Started>(
  fonts: FontSet,
  launch: (options: LaunchOptions) => Promise<Started>,
): Promise<Started> => {
  const { executablePath, args } = await findBrowser();
  const env = { ...process.env, ...fontEnvironment(fonts) };
  try {
    return await launch({ executablePath, args, env, headless: true });
  } catch (cause) {
    throw new Error(
      `The browser ${executablePath} does not start. Set CHROME_PATH to the full path of one that does. Its last words are below.`,
      { cause },
    );
  }
};

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the shared browser listens. */
    browser: string;
  }
}
