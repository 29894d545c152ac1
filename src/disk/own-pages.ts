import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const FOLDER = 'src/pages';
/** What Astro makes a page of. */
const PAGE = /\.(?:astro|html|mdx?)$/;

/**
 * The addresses of the pages that a project has in `src/pages`, such as `/strategy/`, but for those whose address only its
 * code knows. A package has none.
 */
export const ownPages = (root: string): ReadonlySet<string> => {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return new Set();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && PAGE.test(item.name))
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)_|\[/.test(path))
    .map((path) => path.replace(PAGE, '').replace(/(?:^|\/)index$/, ''));
  return new Set(files.map((path) => (path === '' ? '/' : `/${path}/`)));
};
