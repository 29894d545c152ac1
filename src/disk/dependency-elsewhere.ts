import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'astro/zod';

const dependencies = z.record(z.string(), z.string()).catch({});
const manifest = z.object({ dependencies, devDependencies: dependencies });

/** A path, with what may stand before it, as npm, pnpm and Yarn write that. */
const PATH = /^(?<protocol>(?:file|link|portal):(?:\/\/(?=\/))?|(?=\.{1,2}\/|\/|[a-z]:[\\/]))(?<path>.+)$/i;
/** A repository, a file on the web, or another package of the same workspace. */
const ELSEWHERE =
  /^(?:git[+:@]|github:|gitlab:|bitbucket:|gist:|ssh:|https?:|workspace:|catalog:|[\w-]+\/[\w.-]+(?:#|$))/i;

/**
 * How the project in a folder names a package that it does not take from a registry, as another project in `target` has to name
 * it; undefined where it takes it from there, or does not name it, or where the file it names is not there.
 */
export const dependencyElsewhere = async (
  folder: string,
  { name, target }: { name: string; target: string },
): Promise<string | undefined> => {
  const { data } = manifest.safeParse(await manifestOf(folder));
  const spec = data?.dependencies[name] ?? data?.devDependencies[name];
  if (spec === undefined) return undefined;
  const { protocol, path } = PATH.exec(spec)?.groups ?? {};
  if (path === undefined) return ELSEWHERE.test(spec) ? spec : undefined;
  const file = resolve(folder, path);
  if (!existsSync(file)) return undefined;
  return `${protocol?.replace(/\/+$/, '') || 'file:'}${relative(target, file).split(sep).join('/')}`;
};

const manifestOf = async (folder: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
};
