import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import type { FontSet } from './fonts.ts';
import { chooseFonts, fontEnvironment } from './fonts.ts';

/**
 * Starts a browser without a window, in a fresh profile that goes when it is closed. Each test opens its own context
 * (`browser.newContext({ colorScheme: 'dark' })`), which shares nothing with another. It has the fonts that the tests
 * bring, so that no test depends on the machine's.
 */
export const launchBrowser = async (fonts: FontSet = chooseFonts()): Promise<Browser> => {
  const { executablePath, args } = await findBrowser();
  const env = { ...process.env, ...fontEnvironment(fonts) };
  try {
    return await chromium.launch({ executablePath, args, env, headless: true });
  } catch (cause) {
    throw new Error(
      `The browser ${executablePath} does not start. Set CHROME_PATH to the full path of one that does. Its last words are below.`,
      { cause },
    );
  }
};
