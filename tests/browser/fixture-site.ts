import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { serveDist } from '../../scripts/serve-dist.mjs';
import { buildWell, copyProject } from '../site/copy-project.ts';
import { PROJECT } from '../site/project.ts';
import { connectBrowser, openPage } from './browser.ts';

/**
 * Builds a small playbook of the tests, one that stays as it is whatever becomes of our content, and serves it to the browser that
 * all tests share. It is made of folders in `tests/fixtures`, each laid over those before it.
 */
export const openFixture = async (...fixtures: string[]): Promise<FixtureSite> => {
  const project = copyProject();
  for (const name of ['content', 'editions']) rmSync(join(project.directory, name), { recursive: true });
  for (const name of fixtures) cpSync(join(PROJECT, 'tests', 'fixtures', name), project.directory, { recursive: true });
  await buildWell(project.directory);
  const dist = join(project.directory, 'dist');
  const served = await serveDist({ directory: dist, base: '/', port: 0 });
  const browser = await connectBrowser();
  return {
    dist,
    url: served.url,
    newPage: (options) => openPage(browser, options),
    visit: async (path, options) => {
      const page = await openPage(browser, options);
      await page.goto(served.url + path);
      return page;
    },
    close: async () => {
      await browser.close();
      await served.close();
      project.remove();
    },
  };
};

export interface FixtureSite {
  /** Where the built site lies. */
  dist: string;
  url: string;
  newPage: (options?: BrowserContextOptions) => Promise<Page>;
  visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
}
