import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import { FileTimes } from './file-times.ts';
import { isPlainProject, OWN_CODE } from './plain-project.ts';
import { readText } from './read-text.ts';
import { sha256 } from './sha256.ts';

/** Each names the exact versions of everything that is installed. */
const LOCKFILES = [
  ...['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'],
];
/** What package managers write with each installation. */
const INSTALLED = ['.package-lock.json', '.modules.yaml', '.yarn-integrity', '.yarn-state.yml'];
/** The folders of a project that a build reads, besides all files that lie next to them. */
const FOLDERS = ['content', 'editions', 'patches', 'public', 'src'];
/** Variables that this package, Astro or Vite reads. */
const READ_VARIABLE = /^(?:TANDEM|ASTRO(?!_TELEMETRY)|VITE|PUBLIC|NODE)_|^TZ$/;
/** The name of the package, or the path, that a playbook builds on. */
const BASE = /\bpackage['"]?\s*:\s*['"]?([\w@./-]+)/;
/** Milliseconds within which two changes of a file may bear the same time. */
const ONE_MOMENT = 100;
/** Somebody may be writing all the time. */
const MOST_LOOKS = 3;

/**
 * A text that is another one whenever something is that a build of the project reads: its files, by size and time, what is
 * installed, our own code, the environment. Undefined where that cannot be known for sure.
 */
export const buildInputs = async (root: string): Promise<string | undefined> => {
  const base = baseOf(root);
  if (base === undefined || !isPlainProject(root)) return undefined;
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const now = Date.now();
    const files = filesOf(root, base);
    // Another change of a file that was only just written might not show.
    if (files.newest <= now - ONE_MOMENT) return sha256(JSON.stringify([files.lines, ...surroundings(root)]));
    await pause(ONE_MOMENT);
  }
  return undefined;
};

const filesOf = (root: string, base: string): FileTimes => {
  const files = new FileTimes();
  for (const item of readdirSync(root, { withFileTypes: true }))
    if (!item.isDirectory() && !LOCKFILES.includes(item.name)) files.add(join(root, item.name));
  for (const name of FOLDERS) files.add(join(root, name));
  files.add(OWN_CODE);
  files.add(join(OWN_CODE, '..', 'package.json'));
  if (base.startsWith('.')) files.add(resolve(root, base, 'editions'));
  for (const folder of linkedPackages(root, [base])) files.add(folder);
  return files;
};

/** What is installed, and the environment. */
const surroundings = (root: string): unknown[] => {
  const installed = foldersAbove(root).flatMap((folder) => INSTALLED.map((name) => join(folder, 'node_modules', name)));
  // By their text: an installation that changes nothing writes them too.
  const texts = [...lockfilesOf(root), ...installed].filter(existsSync).map((file) => readFileSync(file, 'utf8'));
  const variables = Object.entries(process.env).filter(([name]) => READ_VARIABLE.test(name));
  return [process.version, process.platform, process.arch, variables.sort(), texts];
};

/** Where a lockfile of a project may be: in its folder or, in a workspace, above it. */
export const lockfilesOf = (root: string): string[] =>
  foldersAbove(root).flatMap((folder) => LOCKFILES.map((name) => join(folder, name)));

/** What the playbook builds on; empty where that is nothing, undefined where it cannot be told without reading it properly. */
const baseOf = (root: string): string | undefined => {
  const { text = '', problem } = readText(join(root, PLAYBOOK_FILE), PLAYBOOK_FILE);
  if (problem) return undefined;
  return BASE.exec(text)?.[1] ?? (/^[ \t]*['"]?base\b/m.test(text) ? undefined : '');
};

/** The folders of packages that are linked, as in a workspace: they change without any lockfile. */
export const linkedPackages = (folder: string, more: readonly string[] = [], seen = new Set<string>()): Set<string> => {
  for (const name of [...packagesOf(folder), ...more]) {
    const places = foldersAbove(folder).map((above) => join(above, 'node_modules', name));
    const found = places.find(existsSync);
    const real = found === undefined ? '' : realpathSync(found);
    if (real === '' || real.includes(`${sep}node_modules`) || seen.has(real)) continue;
    seen.add(real);
    linkedPackages(real, [], seen);
  }
  return seen;
};

/** The packages that the `package.json` of a folder names. */
const packagesOf = (folder: string): string[] => {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return [];
  // npm has read it before.
  const { dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>;
  return Object.keys({ ...dependencies, ...devDependencies });
};

const foldersAbove = (folder: string): string[] => {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
};
