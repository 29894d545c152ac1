import { readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { collections } from './collections/index.ts';
import type { Problem } from './core/problems.ts';
import { configFile } from './config/config-file.ts';
import { isPlainConfig, isPlainProject } from './disk/plain-project.ts';
import { composeAll } from './disk/project.ts';
import { buildAgain } from './site/build-again.ts';
import { placeSite } from './site/place-site.ts';

/**
 * Builds the site of a project into a folder, without Astro, with what an earlier build has kept; `last` is the folder of the
 * site that it left. Gives the files that were rendered, or the problems of the content; undefined where nothing that was kept
 * can be used: then Astro has to build it.
 */
export const rebuild = async (
  folder: string,
  folders: { last: string; output: string },
): Promise<string[] | { problems: readonly Problem[] } | undefined> => {
  // As Astro names it.
  const root = resolve(folder) + sep;
  const config = configFile(root);
  const isPlain = config !== undefined && isPlainConfig(readFileSync(join(root, config), 'utf8'));
  if (!isPlain || !isPlainProject(root)) return undefined;
  const project = await composeAll(root, collections);
  if (project.problems.length > 0) return { problems: project.problems };
  return buildAgain(await placeSite(root, { project, collections }), folders);
};
