import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveDist } from '../../scripts/serve-dist.mjs';
import { buildWell, copyProject } from '../site/copy-project.ts';
import { PROJECT } from '../site/project.ts';
import { connectBrowser } from './browser.ts';

const FIXTURES = join(PROJECT, 'tests', 'fixtures');

/**
 * Builds and serves a small playbook with one entry of each kind, and a guide that has every construct of Markdown and every
 * component. It stays as it is whatever becomes of our content. Who opens it closes it.
 */
export const openSmallSite = async (): Promise<SmallSite> => {
  const project = copyProject();
  const root = project.directory;
  for (const name of ['content', 'editions']) rmSync(join(root, name), { recursive: true });
  cpSync(join(FIXTURES, 'minimal'), root, { recursive: true });
  cpSync(join(FIXTURES, 'constructs', 'everything.mdx'), join(root, 'content', 'guides', 'everything.mdx'));
  await buildWell(root);
  const dist = join(root, 'dist');
  const served = await serveDist({ directory: dist, base: '/', port: 0 });
  const browser = await connectBrowser();
  return {
    browser,
    url: served.url,
    dist,
    close: async () => {
      await browser.close();
      await served.close();
      project.remove();
    },
  };
};

export interface SmallSite {
  browser: Browser;
  /** The whole address of the front page. */
  url: string;
  /** The folder of the built site. */
  dist: string;
  close: () => Promise<void>;
}
