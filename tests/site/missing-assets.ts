import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './dist.ts';

/** The styles and scripts that pages of the site built in a project name and that are not there, each after the page. */
export const missingAssets = (directory: string, base: string): string[] => {
  const dist = join(directory, 'dist');
  return listFiles(dist)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      [...readFileSync(join(dist, file), 'utf8').matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]*)"/g)]
        .map(([, address = '']) => address)
        .filter((address) => !existsSync(join(dist, address.slice(base.length))))
        .map((address) => `${file}: ${address}`),
    );
};
