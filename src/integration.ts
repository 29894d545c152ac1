import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { configFile } from './config/config-file.ts';
import { NAME, withOptions } from './config/integration-options.ts';
import { readOptions } from './config/options.ts';
import type { TandemOptions } from './config/options.ts';
import { formatProblem } from './core/problems.ts';
import type { Problem } from './core/problems.ts';
import { NO_LOOK } from './core/schema/own-code.ts';
import { composeAll, needsAstro } from './disk/project.ts';
import { projectCode } from './disk/project-code.ts';
import { signatureOf } from './disk/signature.ts';
import { hintsTypedHere } from './disk/typed-here.ts';
import { forgetPagesOfOtherCode, PAGE_CACHE } from './site/code-hash.ts';
import { astroConfig } from './site/astro-config.ts';
import { liveContent, watchedIn } from './site/live-content.ts';
import { liveSearch } from './site/search-dev-server.ts';
import { readySearchThread } from './site/search-index.ts';
import { beginBuild, isForSearchEngines, placeSite, wantsSitemap } from './site/place-site.ts';
import type { Site } from './site/place-site.ts';
import { livePlacedFiles } from './site/placed-files.ts';
import { isRendererOnly } from './site/renderer-only.ts';
import { DEV_ROUTES, routesOf } from './site/routes.ts';
import { setAside } from './site/set-aside.ts';
import { sayShown } from './site/stale-page.ts';
import { writeTrustedBodies } from './site/trusted-bodies.ts';

/** Pages that Astro renders at a time. */
const SIDE_BY_SIDE = 8;

/**
 * Publishes a playbook: composes `content/` and the editions, brings the pages, and watches while somebody writes. A build
 * stops on problems; the dev server shows them in the browser until they are mended. The options are the project's own code.
 */
export default function tandem(options: TandemOptions = {}): AstroIntegration {
  let finish: Awaited<ReturnType<typeof setUp>>;
  const integration: AstroIntegration = {
    name: NAME,
    hooks: {
      'astro:config:setup': async (setup) => {
        if (!isRendererOnly()) finish = await setUp(options, setup);
      },
      'astro:build:done': ({ dir }) => finish?.(fileURLToPath(dir)),
    },
  };
  return withOptions(integration, options);
}

/** Sets Astro up for the project; gives what completes the site where it is built. */
const setUp = async (
  options: TandemOptions,
  { command, config, injectRoute, injectScript, updateConfig }: Setup,
): Promise<Finish | undefined> => {
  const root = fileURLToPath(config.root);
  const code = projectCode(root);
  const file = configFile(root) ?? 'the configuration';
  const own = readOptions(options, { root, at: { file, line: 1, column: 1 }, code });
  if ('problems' in own) throw stop(own.problems, 'what tandem() is given');
  const { collections, look = NO_LOOK } = own;
  if (command === 'build') readySearchThread();
  const known = signatureOf(watchedIn(root));
  const project = await composeAll(root, collections);
  const { settings, problems } = project;
  if (problems.length > 0 && command !== 'dev') throw stop(problems, 'the content');

  const site = await placeSite(root, { project, collections });
  const { address, placed, module } = site;
  const isAstros = needsAstro(root, project);
  const finish = command === 'build' ? await begin(site, { code, output: fileURLToPath(config.outDir) }) : undefined;
  if (!finish) module.show(placed.playbooksOf(project.editions));
  await writeTrustedBodies(root, module.shown);
  for (const route of [...routesOf(settings), ...(command === 'dev' ? DEV_ROUTES : [])]) injectRoute(route);
  if (command === 'dev') injectScript('page', sayShown('import.meta.hot'));
  updateConfig(astroConfig({ root, settings, look, module }));
  updateConfig({
    cacheDir: new URL(PAGE_CACHE, config.root),
    build: { concurrency: isAstros ? 1 : SIDE_BY_SIDE },
    // Any other project is built by Astro only where everything is to be made anew: see `rebuild.ts`.
    experimental: { incrementalBuild: isAstros },
    integrations: [
      // Pages that need no compiler allow fewer scripts: their policy names those of Astro's islands only beside a renderer.
      ...(command === 'build' && !isAstros ? [] : [mdx()]),
      ...(wantsSitemap(site) ? [sitemap({ filter: isForSearchEngines(site) })] : []),
    ],
    vite: {
      plugins: [
        liveContent(root, { collections, known, problems, settings, address, site: module }),
        livePlacedFiles(root, { base: address.base, package: settings?.base?.package }),
        liveSearch(module, { base: address.base, collections }),
      ],
    },
  });
  return finish;
};

/** Begins what can be done while pages are rendered. */
const begin = async (site: Site, { code, output }: BuildInput): Promise<Finish> => {
  const { root } = site;
  await forgetPagesOfOtherCode(root, code);
  const oldIsGone = await setAside(root, output);
  const { finish } = await beginBuild(site, code);
  return async (folder) => {
    await finish(folder);
    await oldIsGone();
  };
};

/** An error that prints as the list of problems, without a stack: the fault is not in our code. */
const stop = (problems: readonly Problem[], place: string): Error => {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const error = new Error(`${count} in ${place}:\n\n${hintsTypedHere(problems).map(formatProblem).join('\n')}\n`);
  error.name = 'Tandem';
  error.stack = '';
  return error;
};

interface BuildInput {
  /** Stands for the project's own code. */
  code: string;
  /** The folder of the site. */
  output: string;
}

/** Completes the site where Astro has built it. */
type Finish = (folder: string) => Promise<void>;

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];
