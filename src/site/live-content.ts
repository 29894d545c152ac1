import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Plugin, ViteDevServer } from 'vite';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { formatProblem } from '../core/problems.ts';
import { composeAll, composedFolder } from '../disk/project.ts';
import { signatureOf } from '../disk/signature.ts';
import { writeComposed } from '../disk/write-composed.ts';
import { releaseRecords, writeReleaseRecords } from './release-records.ts';
import { siteAddress } from './address.ts';
import type { SiteAddress } from './address.ts';
import { writeEditionTrees } from './edition-trees.ts';
import { problemPage } from './problem-page.ts';

/** Folders and files that decide what the pages say. */
const WATCHED = ['content', 'editions', 'public', PLAYBOOK_FILE];
/** Milliseconds between two looks at them. */
const INTERVAL = 300;
/** So many looks without a change are a moment of quiet. */
const QUIET = 4;

/**
 * Keeps the dev server on the content: every change composes again. While there are problems, each page of the site
 * lists them instead of showing text that is out of date; once they are mended, the browser shows the page again.
 *
 * It looks at the folders again and again, which costs a few milliseconds: watchers lose a second save that follows at
 * once, and whatever happens before they are ready.
 */
export const liveContent = (root: string, { problems, address, refresh }: LiveOptions): Plugin => {
  let current = problems;
  let stop = (): void => undefined;
  // Pages wait for it: Astro tells the browser to load again before it has read everything.
  let updated = Promise.resolve();
  const update = async (server: ViteDevServer): Promise<void> => {
    const project = await composeAll(root);
    const { playbook, settings, problems: now } = project;
    const before = current;
    if (playbook) {
      const { written, removed } = await writeComposed(playbook, composedFolder(root));
      await writeEditionTrees(root, project.editions);
      await writeReleaseRecords(root, await releaseRecords(root, project, address.base));
      await refresh();
      if (written + removed > 0) server.hot.send({ type: 'full-reload' });
    }
    current = now;
    if (settings && !isSame(siteAddress(settings), address)) server.config.logger.warn(NEW_ADDRESS);
    report(server, { before, now });
  };
  return {
    name: 'tandem-live-content',
    apply: 'serve',
    // Vite calls this when the server closes, also when it starts anew.
    closeBundle: () => {
      stop();
    },
    configureServer(server) {
      report(server, { before: [], now: current });
      stop = followChanges(root, {
        changed: () => {
          const done = update(server).then(
            () => true,
            (error: unknown) => {
              console.error(error);
              return false;
            },
          );
          updated = done.then(() => undefined);
          return done;
        },
        settled: refresh,
      });
      server.middlewares.use((request, response, next) => {
        if (!request.headers.accept?.includes('text/html')) {
          next();
          return;
        }
        void updated.then(() => {
          if (current.length === 0) next();
          else
            response
              .writeHead(500, { 'content-type': 'text/html; charset=utf-8' })
              .end(problemPage(current, server.config.base));
        });
      });
    },
  };
};

/**
 * Calls `changed` whenever the content is not what it was, one call at a time, and again where it failed; and `settled` once
 * it has been quiet for a moment, since Astro passes over what changes while it is busy. Gives what ends it.
 */
const followChanges = (root: string, { changed, settled }: Followers): (() => void) => {
  const paths = WATCHED.map((name) => join(root, name));
  const ended = new AbortController();
  const follow = async (): Promise<void> => {
    let known = '';
    let looks = 0;
    while (!ended.signal.aborted) {
      const seen = await signatureOf(paths);
      // The first look composes too: something may have changed since the server read the content.
      if (seen !== known) {
        known = (await changed()) ? seen : '';
        looks = 0;
      } else if (++looks === QUIET) await settled().catch(console.error);
      await pause(INTERVAL, undefined, { ref: false });
    }
  };
  void follow();
  return () => {
    ended.abort();
  };
};

interface Followers {
  /** Says whether it has done its work. */
  changed: () => Promise<boolean>;
  settled: () => Promise<void>;
}

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
}
