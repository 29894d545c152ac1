import { join } from 'node:path';
import { WORK_FOLDER } from '../disk/project.ts';
import { writeAtomically } from '../disk/write-atomically.ts';

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

/** Writes what servers of the finished site need: headers for hosts, and the base path for the local server. */
export const writeServerFiles = async ({ root, base, output }: { root: string; base: string; output: string }) => {
  await writeAtomically(join(output, '_headers'), headers(base));
  await writeAtomically(join(root, WORK_FOLDER, 'site.json'), `${JSON.stringify({ base })}\n`);
};
