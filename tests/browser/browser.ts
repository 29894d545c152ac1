import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/**
 * Starts a browser without a window, in a fresh profile that goes when it is closed. Each test opens its own context
 * (`browser.newContext({ colorScheme: 'dark' })`), which shares nothing with another.
 */
export const launchBrowser = async (): Promise<Browser> => {
  const { executablePath, args } = await findBrowser();
  try {
    return await chromium.launch({ executablePath, args, headless: true });
  } catch (cause) {
    throw new Error(
      `The browser ${executablePath} does not start. Set CHROME_PATH to the full path of one that does. Its last words are below.`,
      { cause },
    );
  }
};
