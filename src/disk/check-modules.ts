import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ComposedPlaybook } from '../core/compose.ts';
import type { Problem } from '../core/problems.ts';
import { problem } from '../core/problems.ts';

/** Endings that an import may leave out. */
const ENDINGS = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

/** What bodies that are code import from the project, and is not there: a build would stop on it. */
export const checkModules = (root: string, playbook: ComposedPlaybook | undefined): Problem[] =>
  (playbook?.entries ?? [])
    .flatMap(({ modules }) => modules ?? [])
    .filter(({ path }) => !isModule(join(root, path)))
    .map(({ path, place }) => problem('T521', place, { value: path }));

const isModule = (path: string): boolean =>
  ENDINGS.some((ending) => isFile(path + ending) || isFile(join(path, `index${ending}`)));

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
