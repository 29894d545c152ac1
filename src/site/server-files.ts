import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepSitePath } from '../disk/site-path.ts';
import { writeAtomically } from '../disk/write-atomically.ts';
import type { Shelf } from '../view/shelf.ts';
import type { SiteAddress } from './address.ts';
import { withOurHeaders, withOurRedirects, withOurSitemap } from './own-server-files.ts';
import type { HeaderRule } from './own-server-files.ts';
import { FILES } from './routes.ts';

const PUBLIC = 'public';
const SITEMAP = 'sitemap-index.xml';

/** Headers for hosts that read `_headers` (Netlify, Cloudflare Pages); others need none of them to work. */
const headers = (base: string, isPublic: boolean): HeaderRule[] => [
  {
    path: `${base}*`,
    headers: [
      ['X-Content-Type-Options', 'nosniff'],
      ['X-Frame-Options', 'DENY'],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
      ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
      ...(isPublic ? [] : [['X-Robots-Tag', 'noindex'] as const]),
    ],
  },
  { path: `${base}_astro/*`, headers: [['Cache-Control', 'public, max-age=31536000, immutable']] },
];

/** Former ids for hosts that read `_redirects`; browsers keep the fragment. Elsewhere the pages at these addresses lead on. */
const redirects = (base: string, shelf: Shelf): string[] =>
  shelf.places.flatMap(({ path, paths, formerIds }) =>
    [...formerIds]
      .filter(([former]) => !paths.has(former))
      .flatMap(([former, id]) => [
        `${base}${path}${former}/ ${base}${path}${id}/ 301`,
        `${base}${path}${former}.md ${base}${path}${id}.md 301`,
      ]),
  );

/** Whether a project has a sitemap of its own. */
export const hasSitemap = (root: string): boolean => existsSync(join(root, PUBLIC, SITEMAP));

/**
 * Writes what servers of the finished site need: headers and redirects for hosts, and the base path for the local server. What
 * an organisation has in `public/` under a name of ours wins; to headers, redirects and `robots.txt`, ours are added where it
 * says nothing.
 */
export const writeServerFiles = async ({ root, address, shelf, output, isPublic }: ServerFilesInput): Promise<void> => {
  const { site, base } = address;
  const own = join(root, PUBLIC);
  for (const file of FILES) if (existsSync(join(own, file))) await copyFile(join(own, file), join(output, file));
  const read = (name: string): Promise<string | undefined> => readFile(join(own, name), 'utf8').catch(() => undefined);
  const write = (name: string, text: string): Promise<void> => writeAtomically(join(output, name), text);
  await write('_headers', withOurHeaders((await read('_headers')) ?? '', headers(base, isPublic)));
  await write('_redirects', withOurRedirects((await read('_redirects')) ?? '', redirects(base, shelf)));
  const robots = await read('robots.txt');
  if (robots !== undefined && isPublic) await write('robots.txt', withOurSitemap(robots, site + base + SITEMAP));
  await keepSitePath(root, base);
};

interface ServerFilesInput {
  root: string;
  /** Where the site is published. */
  address: SiteAddress;
  shelf: Shelf;
  /** Whether everybody may find the site: only then is there a sitemap to name. */
  isPublic: boolean;
  /** The folder of the finished site. */
  output: string;
}
