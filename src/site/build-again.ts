import { cpSync, existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { sha256 } from '../disk/sha256.ts';
import { KeptPages } from './kept-pages.ts';
import type { KeptRenderer, SitePage } from './kept-renderer.ts';
import { beginBuild, isForSearchEngines, wantsSitemap } from './place-site.ts';
import type { Site } from './place-site.ts';

/**
 * Builds a site into a folder with its renderer. Pages that would be as they are in the last site are taken from there. Gives
 * undefined where there is no renderer.
 */
export const buildAgain = async (
  site: Site,
  { last, output, renderer: ready }: Tools,
): Promise<BuiltAgain | undefined> => {
  const { ended, finish } = await beginBuild(site, '');
  const renderer = await ready;
  // Where it fails, Astro builds the site, and says what is wrong if it fails too.
  const pages = await renderer?.pages().catch(() => undefined);
  if (!renderer || !pages) {
    // Whoever builds the site then wants the same search index, and must not meet this one half written.
    await ended;
    return undefined;
  }
  const own = join(site.root, 'public');
  if (existsSync(own)) cpSync(own, output, { recursive: true, dereference: true });
  renderer.addClient(output);

  const kept = await KeptPages.of(site.root, renderer.key);
  const made: (readonly [string, string, Uint8Array])[] = [];
  const rendered: string[] = [];
  let taken = 0;
  const folders = new Set<string>();
  for (const page of pages) {
    const { file, printed } = page;
    const target = join(output, file);
    // A file of the project's own wins.
    if (existsSync(target)) continue;
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const before = printed === undefined ? undefined : same(kept, { file, printed, last });
    if (before) {
      linkSync(join(last, file), target);
      taken++;
    }
    const bytes = before ?? (await renderer.render(page));
    if (!bytes) continue;
    if (!before) {
      writeFileSync(target, bytes);
      rendered.push(file);
    }
    if (printed !== undefined) made.push([file, printed, bytes]);
  }
  if (wantsSitemap(site)) await writeSitemap(site, { pages, output });
  await finish(output);
  await kept.replace(made);
  return { rendered, taken };
};

/** The bytes of a page in the last site, where it would be the same now. */
const same = (kept: KeptPages, { file, printed, last }: PageBefore): Uint8Array | undefined => {
  const path = join(last, file);
  const sum = kept.sumOf(file, printed);
  if (sum === undefined || !existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return sha256(bytes) === sum ? bytes : undefined;
};

/** Lets the integration that writes sitemaps do in a build without Astro what it does in one with it. */
const writeSitemap = async (site: Site, { pages, output }: { pages: readonly SitePage[]; output: string }) => {
  const { hooks } = sitemap({ filter: isForSearchEngines(site) });
  const logger = { info: () => undefined, warn: () => undefined, error: fail };
  const { base, site: origin } = site.address;
  // What it reads of all that Astro gives it.
  const given = {
    config: { base, site: origin, trailingSlash: 'always', build: { format: 'directory' } },
    routes: [],
    pages: pages
      .filter(({ route }) => route.type === 'page')
      .map(({ pathname }) => ({ pathname: pathname.replace(/^\/|\/$/g, '').replace(/(?<=.)$/, '/') })),
    dir: pathToFileURL(`${output}/`),
    logger,
  };
  for (const name of ['astro:routes:resolved', 'astro:config:done', 'astro:build:done'] as const)
    await (hooks[name] as ((options: object) => unknown) | undefined)?.(given);
};

const fail = (message: string): never => {
  throw new Error(message);
};

interface Tools {
  /** The folder of the site of the last build. */
  last: string;
  /** An empty folder for the new one. */
  output: string;
  renderer: Promise<KeptRenderer | undefined> | undefined;
}

/** A site that was built with its renderer. */
export interface BuiltAgain {
  /** The files that were rendered. */
  rendered: string[];
  /** How many were taken from the last site. */
  taken: number;
}

interface PageBefore {
  file: string;
  printed: string;
  last: string;
}
