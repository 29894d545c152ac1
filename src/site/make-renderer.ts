import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import type { AstroIntegration } from 'astro';
import { NO_LOOK } from '../core/schema/own-code.ts';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import { astroConfig } from './astro-config.ts';
import { CLIENT, keptRenderer, MODULES, STYLES } from './kept-renderer.ts';
import type { RenderedProject } from './kept-renderer.ts';
import { linkTree } from './link-tree.ts';
import { makeRendererOnly } from './renderer-only.ts';
import { routesOf } from './routes.ts';
import { SiteModule } from './site-module.ts';
import { writeTrustedBodies } from './trusted-bodies.ts';

// A program of its own, so that it works beside the one that composes; it makes and keeps what renders the pages of the plain
// project that it is sent. Whoever started it may end first, even before all this is loaded.
process.once('disconnect', () => process.exit(1));

/** Where Astro puts the modules that render pages, below the folder of the site, until they are rendered. */
const ASTROS_MODULES = '.prerender';

/** Lets Astro bundle what renders the pages of a project, and render none. */
const makeRenderer = async (project: RenderedProject): Promise<void> => {
  const { root } = project;
  const output = join(root, WORK_FOLDER, 'renderer-output');
  const remove = () => rm(output, { recursive: true, force: true, maxRetries: 3 });
  await remove();
  // Those of a time when the project was not plain.
  await writeTrustedBodies(root, []);
  // There are no collections of Astro's, nor types that somebody would read, to be brought up to date.
  const options: object = { sync: false };
  const integrations = [keeper(project, output)];
  // Besides our integration, the configuration may have settings of Astro's.
  makeRendererOnly();
  await build({ root, outDir: output, logLevel: 'error', integrations }, options);
  await remove();
};

/** Keeps what Astro has made when it would begin to render. */
const keeper = (project: RenderedProject, output: string): AstroIntegration => {
  const { root, settings } = project;
  let styles: () => [string, object][];
  return {
    name: 'tandem-renderer',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        for (const route of routesOf(settings)) injectRoute(route);
        updateConfig(astroConfig({ root, settings, look: NO_LOOK, module: new SiteModule(root) }));
        updateConfig({ vite: { build: { copyPublicDir: false } } });
      },
      // Which styles each kind of page has is known once Vite has bundled them.
      'astro:build:setup': ({ pages }) => {
        styles = () => [...pages].map(([name, { styles }]) => [name, { styles }]);
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'tandem-renderer',
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('No page is rendered here.')),
          teardown: () => keep(project, { output, styles: styles() }),
        }),
    },
  };
};

const keep = (project: RenderedProject, { output, styles }: Made): Promise<void> =>
  keptRenderer(project).replace((folder) => {
    linkTree(join(output, ASTROS_MODULES), join(folder, MODULES));
    if (existsSync(join(output, CLIENT))) linkTree(join(output, CLIENT), join(folder, CLIENT));
    writeFileSync(join(folder, MODULES, STYLES), JSON.stringify(styles));
  });

interface Made {
  output: string;
  styles: [string, object][];
}

const [project] = (await once(process, 'message')) as [RenderedProject]; // what `ready-renderer.ts` sends
await makeRenderer(project);
process.exit(0);
