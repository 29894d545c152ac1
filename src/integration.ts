import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { collections } from './collections/index.ts';
import { formatProblem } from './core/problems.ts';
import { composeAll } from './disk/project.ts';
import type { ComposedProject } from './disk/project.ts';
import { signatureOf } from './disk/signature.ts';
import { siteAddress } from './site/address.ts';
import { forgetPagesOfOtherCode, PAGE_CACHE } from './site/code-hash.ts';
import { contentPolicy } from './site/content-policy.ts';
import { liveContent, watchedIn } from './site/live-content.ts';
import { liveSearch } from './site/search-dev-server.ts';
import { placePlaybooks } from './site/place-playbooks.ts';
import { quietLogger } from './site/quiet-logger.ts';
import { releaseRecords } from './site/release-records.ts';
import { GUIDE, ROUTES } from './site/routes.ts';
import { beginSearchIndexes } from './site/search-files.ts';
import { writeServerFiles } from './site/server-files.ts';
import { SiteModule } from './site/site-module.ts';
import type { Shelf } from './view/shelf.ts';
import { writeTrustedBodies } from './site/trusted-bodies.ts';
import { setAside } from './site/set-aside.ts';
import { planSite } from './site/site-plan.ts';
import type { SitePlan } from './site/site-plan.ts';

/**
 * Publishes a playbook: composes `content/` and the editions, brings the pages, and watches while somebody writes. A build
 * stops on problems; the dev server shows them in the browser until they are mended.
 */
export default function tandem(): AstroIntegration {
  let finish: Finish;
  return {
    name: 'tandem-playbook',
    hooks: {
      'astro:config:setup': async ({ command, config, injectRoute, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const known = await signatureOf(watchedIn(root));
        const project = await composeAll(root, collections);
        const { settings, problems } = project;
        if (problems.length > 0 && command !== 'dev')
          throw stop(problems.map(formatProblem).join('\n'), problems.length);

        if (command === 'build') await forgetPagesOfOtherCode(root);
        const address = siteAddress(settings);
        const records = await releaseRecords(root, project, collections);
        const site = new SiteModule(root);
        const placed = placePlaybooks(project, { collections, records, site: address.base });
        const printed = [address, settings?.brand];
        const plan = command === 'build' ? await planSite(root, { project, placed, printed }) : undefined;
        if (plan)
          finish = await finishing(root, { project, plan, base: address.base, old: fileURLToPath(config.outDir) });
        const playbooks = plan?.playbooks ?? placed.playbooksOf(project.editions);
        site.show(playbooks);
        await writeTrustedBodies(root, playbooks);
        for (const route of settings?.base ? ROUTES : [...ROUTES, GUIDE]) injectRoute(route);
        updateConfig({
          site: address.site,
          base: address.base,
          trailingSlash: 'always',
          compressHTML: 'jsx',
          cacheDir: new URL(PAGE_CACHE, config.root),
          devToolbar: { enabled: false },
          build: { format: 'directory', inlineStylesheets: 'never' },
          markdown: { syntaxHighlight: false },
          security: { csp: contentPolicy() },
          experimental: { incrementalBuild: true },
          integrations: [mdx(), sitemap({ filter: isForSearchEngines(address, placed.shelf) })],
          vite: {
            build: { assetsInlineLimit: 0, modulePreload: false },
            plugins: [
              quietLogger(),
              site.plugin,
              liveContent(root, { collections, known, problems, address, site }),
              liveSearch(site, { base: address.base, collections }),
            ],
          },
        });
      },
      'astro:build:done': ({ dir }) => finish(fileURLToPath(dir)),
    },
  };
}

/** Begins what can be done while pages are rendered, and gives what completes the finished site in a folder. */
const finishing = async (root: string, { project, plan, base, old }: Finishing): Promise<Finish> => {
  const { playbook, editions } = project;
  const { shelf, kept, rendered, restored } = plan;
  const oldIsGone = await setAside(root, old);
  const finishSearch = playbook && beginSearchIndexes(root, { playbook, collections, editions: rendered, shelf });
  return async (output) => {
    await finishSearch?.(output);
    for (const edition of restored) kept.restore(edition, { shelf, output });
    for (const edition of rendered) await kept.keep(edition, { shelf, output });
    await kept.forgetOthers(editions);
    await writeServerFiles({ root, base, shelf, output });
    await oldIsGone();
  };
};

/** Search engines are shown the text at the root only: frozen editions, unreleased text and addresses that lead on would compete with it. */
const isForSearchEngines = ({ site, base }: { site: string; base: string }, { root }: Shelf) => {
  const home = site + base;
  const known = new Set([...root.paths, 'editions', 'make-it-yours']);
  return (page: string): boolean => known.has(page.slice(home.length).replace(/\/$/, ''));
};

/** An error that prints as the list of problems, without a stack: the fault is in content, not in code. */
const stop = (text: string, count: number): Error => {
  const error = new Error(`${count === 1 ? '1 problem' : `${count} problems`} in the content:\n\n${text}\n`);
  error.name = 'Tandem';
  error.stack = '';
  return error;
};

interface Finishing {
  project: ComposedProject;
  plan: SitePlan;
  /** The path under which the site lies. */
  base: string;
  /** Where the site of the build before may be. */
  old: string;
}

type Finish = (output: string) => Promise<void>;
