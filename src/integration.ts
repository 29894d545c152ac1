import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { ComposedPlaybook } from './core/compose.ts';
import { PLAYBOOK_FILE } from './core/playbook-file.ts';
import { formatProblem } from './core/problems.ts';
import { composedFolder, composeProject } from './disk/project.ts';
import { writeComposed } from './disk/write-composed.ts';
import { contentPolicy } from './site/content-policy.ts';
import { liveContent } from './site/live-content.ts';
import { liveSearch } from './site/search-dev-server.ts';
import { markdownProcessor } from './site/markdown.ts';
import { siteAddress } from './site/address.ts';
import { settingsModule } from './site/settings-module.ts';
import { quietLogger } from './site/quiet-logger.ts';
import { ROUTES } from './site/routes.ts';
import { writeSearchIndex } from './site/search-files.ts';
import { writeServerFiles } from './site/server-files.ts';

/**
 * Publishes a playbook: composes `content/`, brings the pages, and watches while somebody writes. A build stops on
 * problems; the dev server shows them in the browser until they are mended.
 */
export default function tandem(): AstroIntegration {
  let root = '';
  let base = '/';
  let composed: ComposedPlaybook | undefined;
  let refresh = (): Promise<void> => Promise.resolve();
  return {
    name: 'tandem-playbook',
    hooks: {
      'astro:config:setup': async ({ addWatchFile, command, config, injectRoute, updateConfig }) => {
        root = fileURLToPath(config.root);
        addWatchFile(new URL(PLAYBOOK_FILE, config.root));
        const { playbook, settings, problems } = await composeProject(root);
        if (!playbook && command !== 'dev') throw stop(problems.map(formatProblem).join('\n'), problems.length);
        composed = playbook;
        if (playbook) await writeComposed(playbook, composedFolder(root));

        const address = siteAddress(settings);
        base = address.base;
        for (const route of ROUTES) injectRoute(route);
        updateConfig({
          site: address.site,
          base,
          trailingSlash: 'always',
          compressHTML: 'jsx',
          devToolbar: { enabled: false },
          build: { format: 'directory', inlineStylesheets: 'never' },
          markdown: { syntaxHighlight: false, processor: markdownProcessor(base) },
          security: { csp: contentPolicy() },
          integrations: [mdx(), sitemap()],
          vite: {
            build: { assetsInlineLimit: 0, modulePreload: false },
            plugins: [
              quietLogger(),
              settingsModule(settings),
              liveContent(root, { problems, refresh: () => refresh() }),
              liveSearch(root, base),
            ],
          },
        });
      },
      'astro:server:setup': ({ refreshContent }) => {
        // After it has started anew, Astro itself no longer sees changes of the composed tree.
        refresh = () => refreshContent?.({}) ?? Promise.resolve();
      },
      'astro:build:done': async ({ dir }) => {
        const output = fileURLToPath(dir);
        if (composed) await writeSearchIndex(composed, output);
        await writeServerFiles({ root, base, output });
      },
    },
  };
}

/** An error that prints as the list of problems, without a stack: the fault is in content, not in code. */
const stop = (text: string, count: number): Error => {
  const error = new Error(`${count === 1 ? '1 problem' : `${count} problems`} in the content:\n\n${text}\n`);
  error.name = 'Tandem';
  error.stack = '';
  return error;
};
