import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Problem } from '../core/problems.ts';
import { formatProblem } from '../core/problems.ts';
import { composedFolder, composeProject } from '../disk/project.ts';
import { writeComposed } from '../disk/write-composed.ts';
import { problemPage } from './problem-page.ts';

/** Milliseconds without a change after which the content is read. */
const QUIET = 120;
/** Folders whose files decide what the pages say. */
const WATCHED = ['content', 'public'];

/**
 * Keeps the dev server on the content: every change composes again. While there are problems, each page of the site
 * lists them instead of showing text that is out of date; once they are mended, the browser shows the page again.
 */
export const liveContent = (root: string, problems: readonly Problem[], refresh: () => Promise<void>): Plugin => {
  let current = problems;
  let work = Promise.resolve();
  let pause: ReturnType<typeof setTimeout> | undefined;
  const update = async (server: ViteDevServer) => {
    const result = await composeProject(root);
    const before = current;
    current = result.problems;
    if (result.playbook) {
      await writeComposed(result.playbook, composedFolder(root));
      await refresh();
    }
    report(server, { before, now: current });
  };
  return {
    name: 'tandem-live-content',
    apply: 'serve',
    configureServer(server) {
      report(server, { before: [], now: current });
      const folders = WATCHED.map((name) => join(root, name));
      server.watcher.add(folders);
      // Astro itself starts anew when `playbook.yaml` changes.
      server.watcher.on('all', (_, path) => {
        if (!folders.some((folder) => path.startsWith(folder + sep))) return;
        // Editors save in several strokes, and the watcher swallows a second one that follows at once.
        clearTimeout(pause);
        pause = setTimeout(() => {
          work = work.then(() => update(server)).catch(console.error);
        }, QUIET);
      });
      server.middlewares.use((request, response, next) => {
        const wantsPage = request.headers.accept?.includes('text/html') ?? false;
        if (current.length === 0 || !wantsPage) {
          next();
          return;
        }
        response
          .writeHead(500, { 'content-type': 'text/html; charset=utf-8' })
          .end(problemPage(current, server.config.base));
      });
    },
  };
};

const report = (server: ViteDevServer, { before, now }: { before: readonly Problem[]; now: readonly Problem[] }) => {
  if (now.length > 0) server.config.logger.error(`\n${now.map(formatProblem).join('\n')}\n`);
  else if (before.length > 0) server.config.logger.info('\nThe content has no problems any more.\n');
  if (now.length > 0 || before.length > 0) server.hot.send({ type: 'full-reload' });
};
