import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareVersions, EDITION_FILE, isVersion } from '../core/edition.ts';
import { FILES_FOLDER } from '../core/frozen-files.ts';
import { SCHEMA_VERSION } from '../core/migrations.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem, ProblemCode } from '../core/problems.ts';
import { compareText, problem } from '../core/problems.ts';
import { readYaml } from '../core/read-yaml.ts';
import { editionFile } from '../core/schema/edition.ts';
import type { EditionFile } from '../core/schema/edition.ts';
import { normalise } from '../core/source-text.ts';
import { validate } from '../core/validate.ts';
import { listFolder } from './list-folder.ts';
import { readSums, SUMS_FILE, sumOf } from './edition-sums.ts';
import type { Sums } from './edition-sums.ts';
import { isPassedOver } from './passed-over.ts';
import { whyUnusable } from './public-files.ts';
import { sha256 } from './sha256.ts';

/** The folder of a project that holds its editions. */
export const EDITIONS_FOLDER = 'editions';

/**
 * Reads every edition in the folder `editions` below `root`, oldest first, and holds each file against its sum: a frozen
 * file that was touched, is gone or was added is a problem. Problems name files from `root`.
 */
export const readEditions = async (root: string): Promise<EditionsRead> => {
  const all = await listFolder(join(root, EDITIONS_FOLDER)).catch(() => []);
  const items = all.filter((item) => item.name !== SUMS_FILE);
  const { sums, problems: wrong } = readSums(join(root, EDITIONS_FOLDER), EDITIONS_FOLDER);
  const gone = Object.keys(sums).filter((version) => !items.some(({ name }) => name === version));
  const read = await Promise.all(
    items.map(async (item): Promise<EditionRead> => {
      const folder = `${EDITIONS_FOLDER}/${item.name}`;
      if (item.isDirectory() && isVersion(item.name))
        return readEdition({ path: join(root, folder), shown: folder, version: item.name, sums });
      return { problems: [problem('T954', { file: folder, line: 1, column: 1 }, { name: item.name })] };
    }),
  );
  const editions = read.flatMap(({ edition }) => edition ?? []);
  return {
    editions: editions.sort((a, b) => compareVersions(a.file.version, b.file.version)),
    problems: [
      ...wrong,
      ...gone.map((version) => problem('T967', SUMS_PLACE, { version })),
      ...read.flatMap(({ problems }) => problems),
      ...tooManyCurrent(editions),
    ],
  };
};

const SUMS_PLACE = { file: `${EDITIONS_FOLDER}/${SUMS_FILE}`, line: 1, column: 1 };

/** The newest edition that was not withdrawn; `editions` are in order. */
export const newestStanding = (editions: readonly Edition[]): Edition | undefined =>
  editions.findLast(({ file }) => file.status !== 'withdrawn');

/** Only the newest of the editions that are called current can be it: a release that was cut off leaves two. */
const tooManyCurrent = (editions: readonly Edition[]): Problem[] =>
  editions
    .map(({ file }) => file)
    .filter(({ status }) => status === 'current')
    .sort((a, b) => compareVersions(a.version, b.version))
    .slice(0, -1)
    .map(({ version }) => {
      const file = `${EDITIONS_FOLDER}/${version}/${EDITION_FILE}`;
      return problem('T959', { file, line: 1, column: 1 }, { version });
    });

/** Reads the edition in one folder, and holds each file against its sum; `shown` is how problems name the folder. */
export const readEdition = async ({
  path,
  shown: folder,
  version: name,
  sums,
}: EditionFolder): Promise<EditionRead> => {
  const failed = (code: ProblemCode, details: Record<string, string>, file = folder): EditionRead => ({
    problems: [problem(code, { file, line: 1, column: 1 }, details)],
  });
  let files: EditionTree['files'];
  try {
    files = await readTree(path);
  } catch (error) {
    return failed('T958', { reason: error instanceof Error ? error.message.replaceAll(path, folder) : String(error) });
  }
  const described = files.get(EDITION_FILE);
  const about = `${folder}/${EDITION_FILE}`;
  if (!described) return failed('T958', { reason: `${EDITION_FILE} is not there` });

  const yaml = readYaml(normalise(new TextDecoder().decode(described.bytes)), { file: about, firstLine: 1 });
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const result = validate(editionFile, yaml);
  if ('problems' in result) return result;
  const { version, schema } = result.data;
  const written = yaml.data as object; // a map, or the schema would have refused it
  if (version !== name) return failed('T955', { version }, about);
  if (schema > SCHEMA_VERSION) return failed('T956', { schema: String(schema), known: String(SCHEMA_VERSION) }, about);
  const sum = Object.hasOwn(sums, version) ? sums[version] : undefined;
  if (sum !== undefined && sum !== sumOf(written)) return failed('T966', { version }, about);
  const problems = checkSums(result.data, { folder, files });
  return problems.length > 0 ? { problems } : { edition: asEdition(result.data, { folder, files }), problems: [] };
};

/** What is not as it was frozen. */
const checkSums = ({ version, files: sums }: EditionFile, { folder, files }: EditionTree): Problem[] => {
  const paths = [...files.keys()].filter((path) => path !== EDITION_FILE);
  const at = (path: string) => ({ file: `${folder}/${path}`, line: 1, column: 1 });
  return [
    ...Object.keys(sums)
      .filter((path) => !files.has(path))
      .map((path) => problem('T952', at(EDITION_FILE), { version, path })),
    ...paths.flatMap((path) => {
      const sum = Object.hasOwn(sums, path) ? sums[path] : undefined;
      if (sum === undefined) return [problem('T953', at(path), { version })];
      return sum === files.get(path)?.sum ? [] : [problem('T951', at(path), { version })];
    }),
  ];
};

const asEdition = (file: EditionFile, { folder, files }: EditionTree): Edition => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const paths = Object.keys(file.files).sort(compareText);
  return {
    file,
    digest: sha256(paths.map((path) => `${path} ${file.files[path] ?? ''}\n`).join('')),
    settings: decoder.decode(files.get(PLAYBOOK_FILE)?.bytes),
    sources: paths
      .filter((path) => path !== PLAYBOOK_FILE && !path.startsWith(FILES_FOLDER))
      .map((path) => ({
        id: path.replace(/\.mdx$/, ''),
        file: `${folder}/${path}`,
        text: decoder.decode(files.get(path)?.bytes),
      })),
  };
};

/**
 * Every file below a folder, by its path from there. Of the files that entries name, which may be large, no more is kept than
 * the sums. A link that leads somewhere else is refused.
 */
const readTree = async (folder: string): Promise<EditionTree['files']> => {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = items.filter((item) => !item.isDirectory() && !isPassedOver(item.name));
  const other = files.find((item) => !item.isFile());
  if (other) throw new Error(`${other.name} is not a file`);
  const paths = files.map((item) => join(item.parentPath, item.name));
  const named = paths.map((path) => [path, relative(folder, path).replaceAll(sep, '/')] as const);
  const [carried, texts] = [true, false].map((is) => named.filter(([, name]) => name.startsWith(FILES_FOLDER) === is));
  const read = new Map<string, FrozenFile>();
  for (const [path, name] of carried ?? []) {
    const reason = await whyUnusable(path);
    if (reason !== undefined) throw new Error(`${name}: ${reason}`);
    read.set(name, { sum: sha256(await readFile(path)) });
  }
  for (const [path, name] of texts ?? []) {
    const bytes = readFileSync(path);
    read.set(name, { sum: sha256(bytes), bytes });
  }
  return read;
};

interface EditionFolder {
  path: string;
  /** How problems name it. */
  shown: string;
  /** The version that it must be. */
  version: string;
  /** The sums of what the editions beside it say of themselves. */
  sums: Sums;
}

interface EditionTree {
  folder: string;
  files: ReadonlyMap<string, FrozenFile>;
}

interface FrozenFile {
  /** The sum of its bytes. */
  sum: string;
  /** What is in it; nothing where it is a file that entries name. */
  bytes?: Uint8Array;
}

interface EditionRead {
  edition?: Edition;
  problems: Problem[];
}

interface EditionsRead {
  editions: Edition[];
  problems: Problem[];
}

/** A frozen edition, as it lies on the disk. */
export interface Edition {
  file: EditionFile;
  /** A text that is another one whenever a frozen file is. */
  digest: string;
  /** The text of its `playbook.yaml`. */
  settings: string;
  /** Its entries, terms left as terms. */
  sources: EntrySource[];
}
