import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import type { Collections } from '../core/collection.ts';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { formatProblem } from '../core/problems.ts';
import { composeAll } from '../disk/project.ts';
import { WORK_FOLDER } from '../disk/work-folder.ts';
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
/** Where Astro writes what it has read. */
const ASTRO_FOLDER = '.astro';
/** Where it lists the entries whose bodies are modules. */
const BODIES = join(ASTRO_FOLDER, 'content-modules.mjs');

/**
 * Keeps the dev server on the content: every change composes again. While there are problems, each page of the site
 * lists them instead of showing text that is out of date; once they are mended, the browser shows the page again.
 *
 * It looks at the folders again and again, which costs a few milliseconds: watchers lose a second save that follows at
 * once, and whatever happens before they are ready. Vite and Astro do not watch them at all: what they do when a file
 * changes would get between an update and the pages.
 */
export const liveContent = (
  root: string,
  { collections, problems, address, refresh, changed }: LiveOptions,
): Plugin => {
  let current = problems;
  let stop = (): void => undefined;
  // Vite knows files by their real paths, and its watcher by both.
  const roots = [...new Set([root, realpathSync.native(root)])];
  const inRoots = (paths: Iterable<string>) => roots.flatMap((folder) => [...paths].map((path) => join(folder, path)));
  const turns = new Turns();
  // What changed since it was quiet for the last time.
  const paths = new Set<string>();
  const load = async (server: ViteDevServer): Promise<void> => {
    await refresh();
    forgetModules(server, inRoots([...paths, BODIES]));
  };
  const update = async (server: ViteDevServer): Promise<void> => {
    const project = await composeAll(root, collections);
    const { playbook, settings, problems: now } = project;
    changed();
    if (playbook) {
      const records = await releaseRecords(root, project, { base: address.base, collections });
      await writeTrees(root, { ...project, records }, paths);
      await load(server);
      if (paths.size > 0) server.hot.send({ type: 'full-reload' });
    }
    const before = current;
    current = now;
    if (settings && !isSame(siteAddress(settings), address)) server.config.logger.warn(NEW_ADDRESS);
    report(server, { before, now });
  };
  const settle = async (server: ViteDevServer): Promise<void> => {
    await load(server);
    paths.clear();
  };
  return {
    name: 'tandem-live-content',
    apply: 'serve',
    config: () => ({ server: { watch: { ignored: [isOneOf(inRoots([...CONTENT, WORK_FOLDER, ASTRO_FOLDER]))] } } }),
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
          { changed: () => turns.update(() => update(server)), settled: () => turns.update(() => settle(server)) },
        );
      });
      server.middlewares.use(answerInTurn(server, turns, () => current));
    },
  };
};

/** Lets a request through when its turn comes; while there are problems, whoever asks for a page is answered with them. */
const answerInTurn =
  (server: ViteDevServer, turns: Turns, problems: () => readonly Problem[]): Connect.NextHandleFunction =>
  (request, response, next) => {
    let hasLeft = false;
    response.once('close', () => {
      hasLeft = true;
    });
    const answer = (done: () => void): void => {
      response.once('close', done);
      // Whoever asked may have left while waiting.
      if (hasLeft) done();
      else if (problems().length === 0 || !request.headers.accept?.includes('text/html')) next();
      else
        response
          .writeHead(500, { 'content-type': 'text/html; charset=utf-8' })
          .end(problemPage(problems(), server.config.base));
    };
    turns.answer().then(answer).catch(next);
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
  collections: Collections;
  /** The address that the server started with. */
  address: SiteAddress;
  /** The problems that the content had when the server started. */
  problems: readonly Problem[];
  /** Makes Astro read the composed tree again. */
  refresh: () => Promise<void>;
  /** Is told when the content may be another one. */
  changed: () => void;
}
