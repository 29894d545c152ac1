import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPlaybookFile } from '../../src/core/playbook-file.ts';
import { siteAddress } from '../../src/site/address.ts';

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The built site. */
export const DIST = join(PROJECT, 'dist');

/** The files under a folder, by path, in order. */
export const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

const settings = readPlaybookFile(readFileSync(join(PROJECT, 'playbook.yaml'), 'utf8'));
const address = siteAddress('settings' in settings ? settings.settings : undefined);

/** The path under which the site is built to lie; begins and ends with a slash. */
export const BASE = address.base;

/** The whole address of the front page. */
export const HOME = `${address.site}${address.base}`;
