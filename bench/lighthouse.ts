import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { serveDist } from '../scripts/serve-dist.mjs';
import { findBrowser } from '../tests/browser/find-browser.ts';
import { BASE, DIST } from '../tests/site/project.ts';
import { installOnDemand } from './install-on-demand.ts';

const FOLDER = fileURLToPath(new URL('../.tandem/bench/lighthouse/', import.meta.url));
/** It is installed when it is first asked for: nothing else needs its hundred packages. */
const VERSION = '13.5.0';
/** Folders of `dist/` without a page for each entry. */
const OTHERS = new Set(['_astro', 'api', 'editions', 'pagefind', 'schemas', 'topics', 'tools']);
const PORT = 9_333;
const PERFECT = 1;

/**
 * Judges the pages that are named, or else one of each kind, as Lighthouse sees them on a phone; ends with 1 where one is not
 * perfect.
 */
const bench = async (): Promise<void> => {
  if (!existsSync(DIST)) throw new Error('There is no dist/. Build the site first: npm run build');
  const named = process.argv.slice(2).map((page) => page.replace(/^\//, ''));
  const absent = named.find((page) => !existsSync(join(DIST, page, 'index.html')));
  if (absent !== undefined) throw new Error(`dist/ has no page /${absent}.`);
  const lighthouse = await loadLighthouse();
  const site = await serveCompressed();
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${PORT}`],
    headless: true,
  });
  const short: string[] = [];
  for (const page of named.length > 0 ? named : onePageOfEachKind()) {
    const { lhr } = await lighthouse(site.url + page, { port: PORT, output: 'json', logLevel: 'error' });
    const scores = Object.values(lhr.categories).map(({ id, score }) => `${id} ${Math.round((score ?? 0) * 100)}`);
    console.log(`${`/${page}`.padEnd(50)}${scores.join('  ')}`);
    if (Object.values(lhr.categories).some(({ score }) => score !== PERFECT)) short.push(page);
  }
  await browser.close();
  await site.close();
  if (short.length === 0) return;
  console.log(
    `\nNot perfect: ${short.map((page) => `/${page}`).join(', ')}. Close what else is working, and try again.`,
  );
  process.exitCode = 1;
};

const loadLighthouse = async (): Promise<Lighthouse> => {
  installOnDemand(FOLDER, { lighthouse: VERSION });
  const entry = pathToFileURL(join(FOLDER, 'node_modules', 'lighthouse', 'core', 'index.js'));
  return ((await import(entry.href)) as { default: Lighthouse }).default; // Lighthouse's own export
};

/** The front page, each list, and the longest page of each folder. */
const onePageOfEachKind = (): string[] => {
  const pagesIn = (folder: string): string[] =>
    readdirSync(join(DIST, folder), { withFileTypes: true })
      .filter((item) => item.isDirectory() && existsSync(join(DIST, folder, item.name, 'index.html')))
      .map(({ name }) => `${folder}${name}/`);
  const sizeOf = (page: string): number => statSync(join(DIST, page, 'index.html')).size;
  const lists = pagesIn('');
  const longest = lists
    .filter((list) => !OTHERS.has(list.slice(0, -1)))
    .flatMap((list) =>
      pagesIn(list)
        .toSorted((a, b) => sizeOf(b) - sizeOf(a))
        .slice(0, 1),
    );
  return ['', ...lists, ...longest, ...pagesIn('tools/')];
};

/** The built site as a host serves it: compressed. */
const serveCompressed = async (): Promise<{ url: string; close: () => Promise<void> }> => {
  const plain = await serveDist({ directory: DIST, base: BASE, port: 0 });
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', plain.url), { redirect: 'manual' });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const headers = new Map(answer.headers);
      for (const name of ['content-length', 'transfer-encoding', 'connection']) headers.delete(name);
      const isText = /text|json|javascript|xml|svg/.test(headers.get('content-type') ?? '');
      if (isText) headers.set('content-encoding', 'br');
      response.writeHead(answer.status, Object.fromEntries(headers));
      response.end(isText ? brotliCompressSync(bytes) : bytes);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://localhost:${port}${BASE}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await plain.close();
    },
  };
};

/** What is used of Lighthouse, whose types are not installed. */
type Lighthouse = (
  url: string,
  options: { port: number; output: 'json'; logLevel: 'error' },
) => Promise<{ lhr: { categories: Record<string, { id: string; score: number | null }> } }>;

await bench();
