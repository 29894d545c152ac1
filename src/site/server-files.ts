import { join } from 'node:path';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import { writeAtomically } from '../disk/write-atomically.ts';
import type { Shelf } from '../view/shelf.ts';

/** Headers for hosts that read `_headers` (Netlify, Cloudflare Pages); others need none of them to work. */
const headers = (base: string) => `${base}*
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin

${base}_astro/*
  Cache-Control: public, max-age=31536000, immutable
`;

/** Former ids for hosts that read `_redirects`; browsers keep the fragment. Elsewhere the pages at these addresses lead on. */
const redirects = ({ base, shelf }: Pick<ServerFilesInput, 'base' | 'shelf'>): string =>
  shelf.places
    .flatMap(({ path, paths, formerIds }) =>
      [...formerIds]
        .filter(([former]) => !paths.has(former))
        .flatMap(([former, id]) => [
          `${base}${path}${former}/ ${base}${path}${id}/ 301\n`,
          `${base}${path}${former}.md ${base}${path}${id}.md 301\n`,
        ]),
    )
    .join('');

/** Writes what servers of the finished site need: headers and redirects for hosts, and the base path for the local server. */
export const writeServerFiles = async ({ root, base, shelf, output }: ServerFilesInput): Promise<void> => {
  await writeAtomically(join(output, '_headers'), headers(base));
  await writeAtomically(join(output, '_redirects'), redirects({ base, shelf }));
  await writeAtomically(join(root, WORK_FOLDER, 'site.json'), `${JSON.stringify({ base })}\n`);
};

interface ServerFilesInput {
  root: string;
  base: string;
  shelf: Shelf;
  /** The folder of the finished site. */
  output: string;
}
