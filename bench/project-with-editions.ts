import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planRelease } from '../src/core/edition.ts';
import { readEditions } from '../src/disk/editions.ts';
import type { Edition } from '../src/disk/editions.ts';
import { sha256 } from '../src/disk/sha256.ts';
import { writeRelease } from '../src/disk/write-release.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** What a build reads. */
const SOURCES = [
  'content',
  'public',
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'playbook.yaml',
  'tsconfig.json',
];

/** The entry in which a writer changes one word. */
const EDITED = 'content/guides/scaling.mdx';

/**
 * A copy of this project in a temporary folder, with so many editions of the full playbook: its newest one again and
 * again, each with another sentence in every guide, so that there is something to compare.
 */
export const projectWithEditions = async (count: number): Promise<BenchProject> => {
  const { editions } = await readEditions(PROJECT);
  const newest = editions.at(-1);
  if (!newest) throw new Error('There is no edition to make others of.');

  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tandem-bench-')));
  for (const name of SOURCES)
    if (existsSync(join(PROJECT, name))) cpSync(join(PROJECT, name), join(folder, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (let number = 0; number < count; number++) await release(folder, { newest, number });
  return {
    folder,
    forget: () => {
      for (const name of ['.tandem', 'dist']) rmSync(join(folder, name), { recursive: true, force: true });
    },
    editOneWord: (word) => {
      const file = join(folder, EDITED);
      const [first = ''] = readFileSync(file, 'utf8').split('\n\nOne word: ');
      writeFileSync(file, `${first.trimEnd()}\n\nOne word: ${word}.\n`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
};

const release = async (folder: string, { newest, number }: { newest: Edition; number: number }): Promise<void> => {
  const { editions } = await readEditions(folder);
  const plan = planRelease({
    version: `1.${number}`,
    date: '2026-01-31',
    editions: editions.map(({ file }) => file),
    sources: newest.sources.map((source) =>
      source.id.startsWith('guides/') ? { ...source, text: `${source.text}\nRead again for 1.${number}.\n` } : source,
    ),
    settings: newest.settings,
    hash: sha256,
  });
  if (plan.refused !== undefined) throw new Error(plan.refused);
  await writeRelease(folder, plan);
};

/** A project to build. */
export interface BenchProject {
  folder: string;
  /** Takes away everything that a build leaves behind. */
  forget: () => void;
  /** Changes one word of one entry in `content/`. */
  editOneWord: (word: string) => void;
  remove: () => void;
}
