import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Astro looks for the configuration of a project, in its order. */
const NAMES = ['mjs', 'js', 'ts', 'mts'].map((ending) => `astro.config.${ending}`);

/** The name of the configuration of a project; undefined where it has none. */
export const configFile = (root: string): string | undefined => NAMES.find((name) => existsSync(join(root, name)));
