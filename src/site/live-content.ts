import { join, relative, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { formatProblem } from '../core/problems.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import type { ParseCache } from '../disk/parse-cache.ts';
import { composeAll, parseCacheOf } from '../disk/project.ts';
import { hintsTypedHere } from '../disk/typed-here.ts';
import type { PageCollections } from '../view/collection.ts';
import { siteAddress } from './address.ts';
import type { SiteAddress } from './address.ts';
import { ContentFollower } from './follow-changes.ts';
import { listProblems } from './list-problems.ts';
import { placePlaybooks } from './place-playbooks.ts';
import { releaseRecords } from './release-records.ts';
import type { SiteModule } from './site-module.ts';
import { StalePages } from './stale-page.ts';
import { writeTrustedBodies } from './trusted-bodies.ts';

/** Milliseconds between two looks at the files that no event asks for. */
const ONCE_A_WHILE = 1000;

/** Folders and files that decide what the pages say, below the folder of a project. */
export const watchedIn = (root: string): string[] =>
  ['content', 'editions', PLAYBOOK_FILE, 'public'].map((name) => join(root, name));

/**
 * Keeps the dev server on the content: every change composes again, and the browser shows the page anew. While there are
 * problems, each page of the site lists them instead of showing text that is out of date.
 *
 * Vite's watcher says when to look. The routes are given the composed playbooks themselves, so that nothing has to be
 * forgotten but the addresses that Astro keeps, and an answer that is under way prints what it has begun with.
 */
export const liveContent = (
  root: string,
  { collections, known, problems, settings, address, site }: LiveOptions,
): Plugin => {
  let current = problems;
  let isTrusted = settings?.content.mdx === 'trusted';
  let cache: ParseCache | undefined;
  const paths = watchedIn(root);
  const stale = new StalePages();
  const update = async (server: ViteDevServer): Promise<void> => {
    cache ??= await parseCacheOf(root);
    const project = await composeAll(root, collections, cache);
    const { playbook, settings, editions, problems: now } = project;
    if (settings) isTrusted = settings.content.mdx === 'trusted';
    if (playbook) {
      const records = await releaseRecords(root, project, collections);
      const playbooks = placePlaybooks(project, { collections, records, site: address.base }).playbooksOf(editions);
      site.show(playbooks);
      await writeTrustedBodies(root, playbooks);
    }
    for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
    const before = current;
    current = now;
    stale.changed();
    if (settings && !isSame(siteAddress(settings), address)) server.config.logger.warn(NEW_ADDRESS);
    report(server, { before, now });
    server.hot.send({ type: 'full-reload' });
  };
  return {
    name: 'tandem-live-content',
    apply: 'serve',
    configureServer(server) {
      report(server, { before: [], now: current });
      const follower = new ContentFollower(paths, { known, changed: () => update(server) });
      const isOurs = isOneOf(paths);
      server.watcher.add(paths).on('all', (event, path) => {
        if (isOurs(path)) follower.look();
        // What bodies that are code import may lie anywhere. Vite sees what is written in it, but not whether it is there.
        else if (isTrusted && event !== 'change' && !isHidden(relative(root, path))) follower.lookAnew();
      });
      // Whatever happened before it watches.
      server.watcher.once('ready', () => follower.look());
      server.httpServer?.once('listening', () => follower.look()).once('close', () => follower.stop());
      // A watcher misses what is saved while it is still setting itself up, and says nothing of it.
      const again = setInterval(() => follower.look(), ONCE_A_WHILE).unref();
      server.httpServer?.once('close', () => clearInterval(again));
      stale.listen(server);
      server.middlewares.use(listProblems(() => hintsTypedHere(current), server.config.base));
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

/** Whether a path has a name that begins with a dot: that is where tools, and this package, keep what they make. */
const isHidden = (path: string): boolean => path.split(sep).some((name) => /^\.[^.]/.test(name));

const report = (server: ViteDevServer, { before, now }: { before: readonly Problem[]; now: readonly Problem[] }) => {
  if (isSame(before, now)) return;
  if (now.length > 0) server.config.logger.error(`\n${hintsTypedHere(now).map(formatProblem).join('\n')}\n`);
  else server.config.logger.info('\nThe content has no problems any more.\n');
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const NEW_ADDRESS =
  '\n`url` in playbook.yaml is another one than when this server started: start it again to see its path.\n';

interface LiveOptions {
  collections: PageCollections;
  /** The signature of what is watched, as it was read when the server started. */
  known: string;
  /** The problems that the content had then. */
  problems: readonly Problem[];
  /** The settings that the server started with. */
  settings: PlaybookSettings | undefined;
  /** The address that the server started with. */
  address: SiteAddress;
  /** What hands the playbooks over to the routes. */
  site: SiteModule;
}
