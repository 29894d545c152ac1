import { readdir, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { withFilesAt } from '../core/brand.ts';
import { compareVersions, isVersion } from '../core/edition.ts';
import { carriedFiles, frozenFiles, placeOfBase } from '../core/frozen-files.ts';
import type { FrozenFiles } from '../core/frozen-files.ts';
import { PLAYBOOK_FILE, readBaseName, readPlaybookFile } from '../core/playbook-file.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import type { Problem } from '../core/problems.ts';
import { problem } from '../core/problems.ts';
import type { EditionFile } from '../core/schema/edition.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import { migrateEntry } from '../core/migrations.ts';
import { readSums } from './edition-sums.ts';
import { EDITIONS_FOLDER, readEdition } from './editions.ts';
import type { Edition } from './editions.ts';

/** The edition that a project builds on, or why it cannot be read; neither where `playbook.yaml` names none. */
export const readBase = async (root: string, playbookFile: string | undefined): Promise<BaseRead> => {
  const { name, problems = [] } = playbookFile === undefined ? {} : readBaseName(playbookFile);
  if (!name) return { problems };
  const at = { file: PLAYBOOK_FILE, line: 1, column: 1 };
  const folder = await packageFolder(root, name.package);
  if (folder === undefined) return { problems: [problem('T962', at, { package: name.package })] };
  return readBaseEdition(root, { folder, name });
};

/** Reads another edition of the package that the base comes from. */
export const readBaseEdition = async (root: string, { folder, name }: BasePackage): Promise<BaseRead> => {
  const path = join(folder, EDITIONS_FOLDER, name.edition);
  const known = await editionsOf(folder);
  if (!known.includes(name.edition)) {
    const details = { package: name.package, edition: name.edition, known: known.join(', ') };
    return { problems: [problem('T961', { file: PLAYBOOK_FILE, line: 1, column: 1 }, details)] };
  }
  const shown = relative(root, path).split(sep).join('/');
  const { sums, problems: wrong } = readSums(dirname(path), dirname(shown));
  if (wrong.length > 0) return { problems: wrong };
  const { edition, problems } = await readEdition({ path, shown, version: name.edition, sums });
  if (!edition) return { problems };
  const settings = readPlaybookFile(edition.settings);
  if ('problems' in settings)
    return { problems: settings.problems.map((found) => ({ ...found, file: `${shown}/${found.file}` })) };
  const sources = edition.sources.map((source) => migrateEntry(source, edition.file.schema));
  const inherited = withCarriedBrand(settings.settings, edition.file);
  return { base: { name, folder, known, edition: { ...edition, sources }, settings: inherited }, problems: [] };
};

/** Settings whose logo and fonts are those of the edition: one that it does not carry cannot be inherited. */
const withCarriedBrand = (settings: PlaybookSettings, file: EditionFile): PlaybookSettings => {
  const carried = new Set(carriedFiles(file));
  const addressOf = (address: string) =>
    carried.has(address.slice(1)) ? `/${placeOfBase(file.version)}${address.slice(1)}` : undefined;
  return { ...settings, brand: withFilesAt(settings.brand, addressOf) };
};

/** Other editions of the package; those that it does not have are left out. */
export const readBaseEditions = async (
  root: string,
  { folder, name, known }: Base,
  versions: readonly string[],
): Promise<{ bases: Base[]; problems: Problem[] }> => {
  const wanted = versions.filter((version) => known.includes(version));
  const read = await Promise.all(
    wanted.map((edition) => readBaseEdition(root, { folder, name: { ...name, edition } })),
  );
  return {
    bases: read.flatMap(({ base: found }) => found ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
};

/** The entries of editions, by their versions. */
export const sourcesOf = (bases: Iterable<Base>): Map<string, readonly EntrySource[]> =>
  new Map([...bases].map(({ name, edition }) => [name.edition, edition.sources]));

/** What the edition that a playbook builds on carries, and others of the package that its entries were written for. */
export const filesOfBase = ({ name }: Pick<Base, 'name'>, bases: Iterable<Base>): FrozenFiles =>
  frozenFiles(
    name.edition,
    [...bases].map(({ edition }) => edition.file),
    placeOfBase,
  );

/** What is said of a base wherever its text is printed. */
export const aboutBase = ({ name, settings, edition }: Base): NonNullable<EditionFile['base']> => ({
  ...name,
  name: settings.name,
  url: settings.url,
  ...(settings.licence && { licence: settings.licence.name }),
  ...ancestorsOf(edition.file),
});

/** What an edition builds on, and what that builds on. */
const ancestorsOf = ({ base }: EditionFile): Pick<NonNullable<EditionFile['base']>, 'ancestors'> => {
  if (!base) return {};
  const { ancestors = [], ...parent } = base;
  return { ancestors: [parent, ...ancestors] };
};

/** The folder of a package that a project has, or the folder that a path leads to. */
export const packageFolder = async (root: string, name: string): Promise<string | undefined> => {
  if (name.startsWith('.')) return realpath(resolve(root, name)).catch(() => undefined);
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
};

const editionsOf = async (folder: string): Promise<string[]> => {
  const names = await readdir(join(folder, EDITIONS_FOLDER)).catch(() => []);
  return names.filter(isVersion).sort(compareVersions);
};

interface BasePackage {
  /** Where the package lies. */
  folder: string;
  name: NonNullable<PlaybookSettings['base']>;
}

/** The edition that a playbook builds on. */
export interface Base extends BasePackage {
  /** The versions of all editions in the package, oldest first. */
  known: string[];
  /** The edition itself, in the schemas of today. */
  edition: Edition;
  settings: PlaybookSettings;
}

interface BaseRead {
  base?: Base;
  problems: Problem[];
}
