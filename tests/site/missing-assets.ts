import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASE, listFiles } from './dist.ts';

/** The styles and scripts that pages of a built site name and that are not there, each after the page. */
export const missingAssets = (dist: string): string[] =>
  listFiles(dist)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      [...readFileSync(join(dist, file), 'utf8').matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]*)"/g)]
        .map(([, address = '']) => address)
        .filter((address) => !existsSync(join(dist, address.slice(BASE.length))))
        .map((address) => `${file}: ${address}`),
    );
