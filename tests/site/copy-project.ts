import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { PROJECT } from './project.ts';

/** What a build reads. */
const SOURCES = [
  'content',
  'editions',
  'public',
  'src',
  'astro.config.mjs',
  'package.json',
  'playbook.yaml',
  'tsconfig.json',
];

/** Folders whose names begin with an @ hold packages of one maker. */
const isScope = (name: string): boolean => name.startsWith('@');

/**
 * Copies the project to a temporary folder, as a fresh clone with everything installed: none of what earlier builds left
 * behind comes along. Packages are linked one by one, so that `node_modules` itself, where Astro keeps its cache, is new.
 */
export const copyProject = (): ProjectCopy => {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'tandem-project-')));
  for (const name of SOURCES) {
    const source = join(PROJECT, name);
    if (existsSync(source)) cpSync(source, join(directory, name), { recursive: true });
  }
  linkPackages(join(PROJECT, 'node_modules'), join(directory, 'node_modules'));
  return {
    directory,
    remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }),
  };
};

/**
 * Copies the project with one of the small playbooks of the tests in the place of ours: folders of `tests/fixtures`, each laid over
 * those before it.
 */
export const copyFixture = (...fixtures: string[]): ProjectCopy => {
  const project = copyProject();
  for (const name of ['content', 'editions']) rmSync(join(project.directory, name), { recursive: true });
  for (const name of fixtures) cpSync(join(PROJECT, 'tests', 'fixtures', name), project.directory, { recursive: true });
  return project;
};

const linkPackages = (from: string, to: string): void => {
  mkdirSync(to);
  for (const item of readdirSync(from, { withFileTypes: true })) {
    if (item.name.startsWith('.')) continue;
    if (isScope(item.name)) linkPackages(join(from, item.name), join(to, item.name));
    // A junction needs no special right on Windows; other systems do not look at the kind.
    else if (item.isDirectory() || item.isSymbolicLink())
      symlinkSync(join(from, item.name), join(to, item.name), 'junction');
  }
};

/** Starts Astro in a project. The caller ends it. */
export const startAstro = (directory: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
  startNode(directory, [join('node_modules', 'astro', 'bin', 'astro.mjs'), ...args], env);

/** Runs `astro build` in a project to its end. */
export const build = (directory: string, env: NodeJS.ProcessEnv = {}): Promise<RunResult> =>
  outcomeOf(startAstro(directory, ['build'], env));

/** Builds the site and gives what the build has said, or fails with that. */
export const buildWell = async (directory: string, env: NodeJS.ProcessEnv = {}): Promise<string> => {
  const { exitCode, output } = await build(directory, env);
  if (exitCode !== 0) throw new Error(`The build ended with ${exitCode}:\n${output}`);
  return output;
};

/** Runs a verb of `tandem` in a project to its end. */
export const tandem = (directory: string, ...args: string[]): Promise<RunResult> =>
  outcomeOf(startNode(directory, [join('src', 'cli', 'main.ts'), ...args]));

/** Builds as the command line does, and gives the files that were made; undefined where Astro has built the whole site. */
export const tandemBuild = async (directory: string): Promise<string[] | undefined> => {
  const { exitCode, output } = await tandem(directory, 'build', '--json');
  if (exitCode !== 0) throw new Error(`The build ended with ${exitCode}:\n${output}`);
  // What Astro says stands before it.
  const { rendered } = JSON.parse(output.slice(output.lastIndexOf('{\n  "outcome"'))) as { rendered?: string[] };
  return rendered;
};

const startNode = (directory: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, args, {
    cwd: directory,
    env: { ...environment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The environment without what Vitest adds to it, which Vite and Astro would read. */
const environment = (): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITE|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|BASE_URL$|SSR$|FORCE_COLOR$)/.test(name),
  );
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
};

const outcomeOf = async (child: ReturnType<typeof startNode>): Promise<RunResult> => {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  return { exitCode, output: stripVTControlCharacters(output) };
};

export interface ProjectCopy {
  directory: string;
  remove: () => void;
}

interface RunResult {
  exitCode: number | null;
  /** What it printed to either stream, without colours. */
  output: string;
}
