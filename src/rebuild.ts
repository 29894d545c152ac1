import { resolve, sep } from 'node:path';
import { collections } from './collections/index.ts';
import type { Problem } from './core/problems.ts';
import { configFile } from './config/config-file.ts';
import { isPlainProject } from './disk/plain-project.ts';
import { composeAll, needsAstro } from './disk/project.ts';
import { readSettings } from './disk/read-settings.ts';
import { buildAgain } from './site/build-again.ts';
import type { BuiltAgain } from './site/build-again.ts';
import { placeSite } from './site/place-site.ts';
import { readyRenderer } from './site/ready-renderer.ts';
import { readySearchThread } from './site/search-index.ts';

/**
 * Builds the site of a plain project into a folder, without Astro but for what renders its pages; `last` is the folder of the
 * site that an earlier build has left. Gives what was rendered, or the problems of the content; undefined where Astro has to
 * build it.
 */
export const rebuild = async (
  folder: string,
  folders: { last: string; output: string },
): Promise<BuiltAgain | { problems: readonly Problem[] } | undefined> => {
  // As Astro names it.
  const root = resolve(folder) + sep;
  if (configFile(root) === undefined || !isPlainProject(root)) return undefined;
  readySearchThread();
  const settings = await readSettings(root);
  const unneeded = new AbortController();
  const renderer = settings && readyRenderer({ root, settings }, unneeded.signal);
  try {
    const project = await composeAll(root, collections);
    if (project.problems.length > 0) return { problems: project.problems };
    if (needsAstro(root, project)) return undefined;
    return await buildAgain(await placeSite(root, { project, collections }), { ...folders, renderer });
  } finally {
    unneeded.abort();
  }
};
