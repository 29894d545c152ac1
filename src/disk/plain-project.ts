import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';

/** This package's own code, wherever it is installed or developed. */
export const OWN_CODE = join(import.meta.dirname, '..');

export const ASTRO_CONFIGS = ['mjs', 'js', 'cjs', 'ts', 'mts', 'cts'].map((ending) => `astro.config.${ending}`);

const KNOWN_MODULES = /^(?:astro\/config|astro:content|tandem-playbook(?:\/content)?|\.\/src\/integration\.ts)$/;
const IMPORT = /^[ \t]*(?:import|export)\b[^'"`;]*?(?:\bfrom\s*)?['"]([^'"]+)['"];?/gm;
/** `content.mdx: trusted` in `playbook.yaml`, however it is written. */
const TRUSTED = /\bmdx\b[^]*\btrusted\b/;
/** What leads to other files, to the environment, the clock or the network, or moves the folders of the build. */
const LEADS_ELSEWHERE =
  /\b(?:import|require|process|globalThis|global|Deno|Bun|fetch|Date|Math|root|outDir|publicDir|srcDir|cacheDir)\b/;

/**
 * Whether all that a build of the project reads is known beforehand: its configuration brings this package, and no code of
 * its own. Any other project may read what it likes, such as a database.
 */
export const isPlainProject = (root: string): boolean => {
  const code = join(root, 'src');
  const isOwn = code === OWN_CODE;
  const names = isOwn || !existsSync(code) ? [] : readdirSync(code);
  if (names.some((name) => !/^content\.config\.\w+$/.test(name))) return false;
  const files = [...ASTRO_CONFIGS.map((name) => join(root, name)), ...names.map((name) => join(code, name))];
  // Bodies that are code may read what they like too.
  const settings = join(root, PLAYBOOK_FILE);
  if (existsSync(settings) && TRUSTED.test(readFileSync(settings, 'utf8'))) return false;
  const tsconfig = join(root, 'tsconfig.json');
  if (existsSync(tsconfig) && readFileSync(tsconfig, 'utf8').includes('"../')) return false;
  const configs = ASTRO_CONFIGS.map((name) => join(root, name));
  return files.filter(existsSync).every((file) => {
    const text = readFileSync(file, 'utf8');
    return configs.includes(file) ? isPlainConfig(text) : isPlain(text);
  });
};

/** Whether a configuration brings this package alone, with no code for it. */
export const isPlainConfig = (text: string): boolean => isPlain(text) && /\btandem\(\s*\)/.test(text);

const isPlain = (text: string): boolean =>
  [...text.matchAll(IMPORT)].every(([, module = '']) => KNOWN_MODULES.test(module)) &&
  !LEADS_ELSEWHERE.test(text.replace(IMPORT, ''));
