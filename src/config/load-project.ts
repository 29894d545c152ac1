import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { collections } from '../collections/index.ts';
import { problem } from '../core/problems.ts';
import type { Place, Problem } from '../core/problems.ts';
import { isPlainConfig } from '../disk/plain-project.ts';
import { ownPages } from '../disk/own-pages.ts';
import { projectCode } from '../disk/project-code.ts';
import { configFile } from './config-file.ts';
import { NAME, optionsOf } from './integration-options.ts';
import { readOptions } from './options.ts';
import type { ProjectCode } from './options.ts';

/**
 * The code that a project gives to `tandem()` in its configuration, for whoever is not started by Astro, or what is wrong
 * with it. A configuration that brings none is not run.
 */
export const loadProject = async (root: string): Promise<ProjectCode | { problems: Problem[] }> => {
  const name = configFile(root);
  if (name === undefined) return { collections };
  const file = join(root, name);
  const at = { file: name, line: 1, column: 1 };
  if (isPlainConfig(readFileSync(file, 'utf8')))
    return ownPages(root).size === 0 ? { collections } : readOptions({}, { root, at, code: '' });
  try {
    const found = integrationsOf(await importQuietly(file)).find(isOurs);
    return found ? readOptions(optionsOf(found), { root, at, code: projectCode(root) }) : { collections };
  } catch (error) {
    const said = error instanceof SyntaxError ? saidBy(file) : stackOf(error);
    return { problems: [problem('T703', placeIn(said, root) ?? at, { reason: reasonOf(error) })] };
  }
};

/** Imports a module. What it prints goes to stderr: stdout is for what a verb prints. */
const importQuietly = async (file: string): Promise<unknown> => {
  const { stdout, stderr } = process;
  const write = Object.getOwnPropertyDescriptor(stdout, 'write');
  stdout.write = stderr.write.bind(stderr);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    Reflect.deleteProperty(stdout, 'write');
    if (write) Object.defineProperty(stdout, 'write', write);
  }
};

/** What a configuration has as integrations; lists of them may stand in each other. */
const integrationsOf = (module: unknown): unknown[] => {
  const { default: config } = module as { default?: { integrations?: unknown } | null }; // what is in it may be anything
  return [config?.integrations].flat(Number.POSITIVE_INFINITY);
};

const isOurs = (value: unknown): value is object => (value as { name?: unknown } | null | undefined)?.name === NAME;

/** The first place in the project's own code that a text such as a stack speaks of. */
const placeIn = (text: string, root: string): Place | undefined => {
  const places = text.matchAll(/(file:\/\/.*?\.\w+)(?:\?[^:\s]*)?:(\d+)(?::(\d+))?/g);
  for (const [, url = '', line, column = '1'] of places) {
    const file = relative(realpathSync(root), fileURLToPath(url)).split(sep).join('/');
    if (!file.startsWith('..') && !file.includes('node_modules/'))
      return { file, line: Number(line), column: Number(column) };
  }
  return undefined;
};

/** What Node says of a module that cannot be parsed, with the place: it is not part of the error. */
const saidBy = (file: string): string => spawnSync(process.execPath, [file], { encoding: 'utf8' }).stderr;

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? '') : '');

/** What an error says, in one line. */
const reasonOf = (error: unknown): string => {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line;
};
