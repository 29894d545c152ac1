import { join } from 'node:path';
import { serveDist } from '../../scripts/serve-dist.mjs';
import { buildWell, copyFixture } from '../site/copy-project.ts';
import { connectBrowser, pagesAt } from './browser.ts';
import type { PagesOfSite } from './browser.ts';

/**
 * Builds a small playbook of the tests, one that stays as it is whatever becomes of our content, and serves it to the browser that
 * all tests share. It is made of folders in `tests/fixtures`, each laid over those before it.
 */
export const openFixture = async (...fixtures: string[]): Promise<FixtureSite> => {
  const project = copyFixture(...fixtures);
  try {
    await buildWell(project.directory);
  } catch (error) {
    project.remove();
    throw error;
  }
  const dist = join(project.directory, 'dist');
  const served = await serveDist({ directory: dist, base: '/', port: 0 });
  const browser = await connectBrowser();
  return {
    ...pagesAt(browser, served.url),
    dist,
    url: served.url,
    close: async () => {
      await browser.close();
      await served.close();
      project.remove();
    },
  };
};

export interface FixtureSite extends PagesOfSite {
  /** Where the built site lies. */
  dist: string;
  /** The whole address of the front page. */
  url: string;
  close: () => Promise<void>;
}
