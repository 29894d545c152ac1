import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { formatProblem } from '../core/problems.ts';
import { composeAll, WORK_FOLDER } from '../disk/project.ts';
import { siteAddress } from './address.ts';
import type { SiteAddress } from './address.ts';
import { followChanges } from './follow-changes.ts';
import { forgetModules } from './forget-modules.ts';
import { problemPage } from './problem-page.ts';
import { releaseRecords } from './release-records.ts';
import { Turns } from './turns.ts';
import { writeTrees } from './write-trees.ts';

const CONTENT = ['content', 'editions', PLAYBOOK_FILE];
/** Folders and files that decide what the pages say. */
const WATCHED = [...CONTENT, 'public'];
/** Where Astro lists the entries whose bodies are modules. */
const BODIES = join('.astro', 'content-modules.mjs');

/**
 * Keeps the dev server on the content: every change composes again. While there are problems, each page of the site
 * lists them instead of showing text that is out of date; once they are mended, the browser shows the page again.
 *
 * It looks at the folders again and again, which costs a few milliseconds: watchers lose a second save that follows at
 * once, and whatever happens before they are ready. Vite and Astro do not watch them at all: what they do when a file
 * changes would get between an update and the pages.
 */
export const liveContent = (root: string, { problems, address, refresh, changed }: LiveOptions): Plugin => {
  let current = problems;
  let stop = (): void => undefined;
  const turns = new Turns();
  const load = async (server: ViteDevServer, paths: readonly string[]): Promise<void> => {
    await refresh();
    forgetModules(server, [...paths, join(root, BODIES)]);
    changed();
  };
  const update = async (server: ViteDevServer): Promise<void> => {
    const project = await composeAll(root);
    const { playbook, settings, problems: now } = project;
    if (playbook) {
      const records = await releaseRecords(root, project, address.base);
      const paths = await writeTrees(root, { ...project, records });
      await load(server, paths);
      if (paths.length > 0) server.hot.send({ type: 'full-reload' });
    }
    const before = current;
    current = now;
    if (settings && !isSame(siteAddress(settings), address)) server.config.logger.warn(NEW_ADDRESS);
    report(server, { before, now });
  };
  return {
    name: 'tandem-live-content',
    apply: 'serve',
    config: () => ({
      server: { watch: { ignored: isOneOf([...CONTENT, WORK_FOLDER].map((name) => join(root, name))) } },
    }),
    // Vite calls this when the server closes, also when it starts anew.
    closeBundle: () => {
      stop();
    },
    configureServer(server) {
      report(server, { before: [], now: current });
      // Before that, Astro is still reading the content for the first time.
      server.httpServer?.once('listening', () => {
        stop = followChanges(
          WATCHED.map((name) => join(root, name)),
          { changed: () => turns.update(() => update(server)), settled: () => turns.update(() => load(server, [])) },
        );
      });
      server.middlewares.use((request, response, next) => {
        void turns.answer().then((done) => {
          response.once('close', done);
          // Whoever asked has left while waiting.
          if (response.closed) done();
          else if (current.length === 0 || !request.headers.accept?.includes('text/html')) next();
          else
            response
              .writeHead(500, { 'content-type': 'text/html; charset=utf-8' })
              .end(problemPage(current, server.config.base));
        });
      });
    },
  };
};

/** Whether a path is one of these, or lies in one. */
const isOneOf =
  (paths: readonly string[]) =>
  (path: string): boolean => {
    const native = path.replaceAll('/', sep);
    return paths.some((one) => native === one || native.startsWith(one + sep));
  };

const report = (server: ViteDevServer, { before, now }: { before: readonly Problem[]; now: readonly Problem[] }) => {
  if (isSame(before, now)) return;
  if (now.length > 0) server.config.logger.error(`\n${now.map(formatProblem).join('\n')}\n`);
  else server.config.logger.info('\nThe content has no problems any more.\n');
  server.hot.send({ type: 'full-reload' });
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const NEW_ADDRESS =
  '\n`url` in playbook.yaml is another one than when this server started: start it again to see its path.\n';

interface LiveOptions {
  /** The address that the server started with. */
  address: SiteAddress;
  /** The problems that the content had when the server started. */
  problems: readonly Problem[];
  /** Makes Astro read the composed tree again. */
  refresh: () => Promise<void>;
  /** Is told when the content may be another one. */
  changed: () => void;
}
