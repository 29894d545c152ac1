import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { linkedPackages, lockfilesOf } from './build-inputs.ts';
import { isPlainProject } from './plain-project.ts';
import { sha256 } from './sha256.ts';

/** What a program may be made of, components and their styles included. */
const CODE = /\.(?:[cm]?[jt]sx?|astro|json|css|scss|svelte|vue)$/;
/** Folders of a project that hold no code of its own; those whose names begin with a dot do neither. */
const OTHER = new Set(['content', 'dist', 'editions', 'node_modules', 'public']);
/** A module or file that is named by a path that goes upwards. */
const UPWARDS = /['"`]((?:\.\.\/)+[^'"`\n]*)['"`]/g;

/**
 * A text that is another one whenever the code of a project is, what is installed included: what code has made is kept under
 * it. Empty where the project has none. Code that lies elsewhere is not followed: then no two texts are the same. What code
 * reads besides, such as the clock, is its own affair: src/README.md says what it promises.
 */
export const projectCode = (folder: string): string => {
  // Without the slash that Astro puts behind it.
  const root = resolve(folder);
  if (isPlainProject(root)) return '';
  const folders = [root, ...linkedPackages(root)];
  const files = folders.flatMap(codeIn).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const isInside = (path: string): boolean =>
    folders.some((around) => path === around || path.startsWith(around + sep));
  const leaves = files.some(({ path, text }) =>
    [...text.matchAll(UPWARDS)].some(([, named = '']) => !isInside(resolve(dirname(path), named))),
  );
  if (leaves) return randomUUID();
  const installed = lockfilesOf(root)
    .filter(existsSync)
    .map((path) => readFileSync(path, 'utf8'));
  return sha256([...files.flatMap(({ path, text }) => [relative(root, path), text]), ...installed].join('\0'));
};

const codeIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const path = join(folder, item.name);
      if (item.isDirectory()) return item.name.startsWith('.') || OTHER.has(item.name) ? [] : codeIn(path);
      return item.isFile() && CODE.test(item.name) ? [path] : [];
    });
