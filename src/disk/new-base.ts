import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { OWN_PACKAGE } from '../core/new-project.ts';
import type { PlaybookOnDisk } from '../core/new-project.ts';
import { readPlaybookFile } from '../core/playbook-file.ts';
import { playbookSettings } from '../core/schema/playbook.ts';
import { packageFolder } from './base-edition.ts';
import { dependencyElsewhere } from './dependency-elsewhere.ts';
import { newestStanding, readEditions } from './editions.ts';

const NOTHING = 'Nothing was written.';
const IS_PATH = /^(?:\.{1,2}(?:[\\/]|$)|[\\/]|[a-z]:)/i;

/**
 * The playbook that a new project in `folder` is to build on: the folder `named`, or the package of that name which is installed
 * in `root`. Undefined where it is that of this package, as usual. Throws where there is no edition to build on.
 */
export const readNewBase = async (root: string, { named, folder }: Wanted): Promise<NewBase | undefined> => {
  if (named === undefined || named === OWN_PACKAGE) return undefined;
  const isPath = IS_PATH.test(named);
  const found = isPath ? resolve(root, named) : await packageFolder(root, named);
  if (found === undefined)
    throw new Error(`--base: the package ${named} is not installed here: npm install ${named}. ${NOTHING}`);
  const { editions, problems } = await readEditions(found);
  const [wrong] = problems;
  if (wrong)
    throw new Error(`--base: ${named} has problems; tandem check says which there: ${wrong.message}. ${NOTHING}`);
  const newest = newestStanding(editions);
  const settings = newest && readPlaybookFile(newest.settings);
  if (!newest || !settings || 'problems' in settings)
    throw new Error(`--base: ${named} holds no edition to build on; tandem release makes one there. ${NOTHING}`);
  const base = { package: isPath ? pathFrom(folder, found) : named, edition: newest.file.version };
  const { error } = playbookSettings.shape.base.safeParse(base);
  if (error) throw new Error(`--base: ${base.package} ${error.issues[0]?.message ?? 'cannot be named'}. ${NOTHING}`);
  const { name, url } = settings.settings;
  return {
    ...base,
    name,
    url,
    dependencies: isPath ? {} : { [named]: await specOf(named, { root, folder, found }) },
    tandem: await dependencyElsewhere(found, { name: OWN_PACKAGE, target: folder }),
  };
};

/** How the new project is to name the package of its base: as the one it is made from, or by its version. */
const specOf = async (name: string, { root, folder, found }: { root: string; folder: string; found: string }) =>
  (await dependencyElsewhere(root, { name, target: folder })) ?? `^${await versionIn(found)}`;

/** A path as `playbook.yaml` names it. */
const pathFrom = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

/** The version of a package; npm has read it before. */
const versionIn = async (folder: string): Promise<string> =>
  (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

interface Wanted {
  named: string | undefined;
  folder: string;
}

/** What a new project builds on, and what it has to install for that. */
interface NewBase extends PlaybookOnDisk {
  dependencies: Readonly<Record<string, string>>;
  /** How its base names this package, where that is not by a version. */
  tandem: string | undefined;
}
