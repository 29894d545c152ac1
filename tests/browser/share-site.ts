import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveDist } from '../../scripts/serve-dist.mjs';
import { BASE, DIST, listFiles } from '../site/project.ts';

/** Serves the built site to all files of a project, and tells them its pages, before the first of them. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  if (!existsSync(DIST)) throw new Error('There is no dist/. Build the site first: npm run build');
  const files = listFiles(DIST).filter((file) => file.endsWith('.html'));
  const { url, close } = await serveDist({ directory: DIST, base: BASE, port: 0 });
  project.provide('site', {
    url,
    pages: files.map((file) => ({
      path: file.replace(/(^|\/)index\.html$/, '$1'),
      bytes: statSync(join(DIST, file)).size,
    })),
  });
  return close;
};

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, and its pages. */
    site: { url: string; pages: { path: string; bytes: number }[] };
  }
}
