import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';
import { NO_LOOK } from './src/core/schema/own-code.ts';
import { ownCode } from './src/site/own-code.ts';
import { SiteModule } from './src/site/site-module.ts';
import { ONLY_WIDE, WIDE } from './tests/unit/thoroughness.ts';

const SECOND = 1_000;
/** What a run that does not look at everything leaves out. */
const exclude = WIDE ? [] : ONLY_WIDE;
const setupFiles = ['tests/seed-properties.ts'];
/** No time is asserted: this only ends what hangs, also on a slow machine that does much else. */
const testTimeout = 120 * SECOND;
/** The same for what waits on browsers, dev servers, npm and whole builds. */
const LONG = { testTimeout: 900 * SECOND, hookTimeout: 900 * SECOND, expect: { poll: { timeout: 120 * SECOND } } };

/** Astro's own Vite settings, so that tests can import `.astro` files; not the site's integration, which composes content. */
const component = getViteConfig(
  {
    plugins: [ownCode(NO_LOOK, { root: '.', site: '/' }), new SiteModule('.').plugin],
    test: { name: 'component', include: ['tests/component/**/*.test.ts'], isolate: false, testTimeout },
  },
  {
    configFile: false,
    logLevel: 'error',
  },
);

export default defineConfig({
  test: {
    // No tests found is an error, as soon as each kind of test has its folder.
    passWithNoTests: ['component', 'site', 'browser'].some((kind) => !existsSync(`tests/${kind}`)),
    // On two cores Vitest would use one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    coverage: { include: ['src/**/*.ts'], exclude: ['src/**/*.test.ts'] },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          setupFiles,
          // Schemas and parsers are loaded once. No test may leave anything behind in its process.
          isolate: false,
          testTimeout,
        },
      },
      // Whatever somebody may write: each of these tests takes many seconds.
      {
        test: {
          name: 'properties',
          include: ['tests/properties/**/*.test.ts'],
          setupFiles,
          testTimeout: 1_200 * SECOND,
        },
      },
      // What is about processes, how they end and what they leave behind when they are killed, or about the whole project.
      { test: { name: 'cli', include: ['tests/cli/**/*.test.ts'], setupFiles, testTimeout } },
      component,
      {
        test: {
          name: 'search',
          include: ['tests/search/**/*.test.ts'],
          setupFiles,
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude,
          setupFiles,
          // The files of a worker share the parsed pages of dist/, which no test changes.
          isolate: false,
          // Some build the site.
          testTimeout: 600 * SECOND,
          hookTimeout: 600 * SECOND,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/share-browser.ts', 'tests/browser/share-site.ts'],
          // Each test opens pages of its own; nothing else lasts from one file to the next but what is loaded.
          isolate: false,
          ...LONG,
        },
      },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          exclude,
          globalSetup: ['tests/browser/share-browser.ts', 'tests/package/share-package.ts'],
          ...LONG,
        },
      },
    ],
  },
});
