import fc from 'fast-check';
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FULL } from '../unit/thoroughness.ts';
import type { ProjectCopy } from './copy-project.ts';
import { copyFixture, tandemBuild } from './copy-project.ts';
import { fingerprints } from './fingerprints.ts';
import { listFiles, PROJECT } from './project.ts';

const ENTRY = 'content/guides/start.mdx';
const TEXTS = ['One day we began.', 'One day we stopped.'] as const;
/** Where builds keep what the next one takes up, and the site itself. */
const KEPT = ['.tandem', 'dist'];
/** A hundred flipped bytes, so many at once. */
const [ROUNDS, AT_ONCE] = FULL ? [50, 2] : [5, 20];

let project: ProjectCopy;
const sites = new Map<string, Record<string, string>>();

const write = (text: string): void => {
  const file = join(project.directory, ENTRY);
  const head = readFileSync(join(PROJECT, 'tests', 'fixtures', 'minimal', ENTRY), 'utf8').split('\n---\n')[0] ?? '';
  writeFileSync(file, `${head}\n---\n\n${text}\n`);
};

beforeAll(async () => {
  project = copyFixture('minimal');
  const root = project.directory;
  for (const text of [...TEXTS, ...TEXTS]) {
    write(text);
    await tandemBuild(root);
    sites.set(text, fingerprints(root));
  }
});
afterAll(() => project.remove());

it('makes again what was damaged of what it had kept, whatever that was', async () => {
  const root = project.directory;
  const places = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.nat(7)), { numRuns: ROUNDS * AT_ONCE });
  let flipped = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const kept = KEPT.flatMap((folder) => listFiles(join(root, folder)).map((file) => join(root, folder, file)));
    for (const place of places.slice(round * AT_ONCE, (round + 1) * AT_ONCE)) flipped += flip(kept, place);
    const text = TEXTS[round % 2] ?? '';
    write(text);
    await tandemBuild(root);
    expect(fingerprints(root)).toEqual(sites.get(text));
  }
  expect(flipped).toBeGreaterThan(0.9 * ROUNDS * AT_ONCE);
});

/** Flips a bit of one of the files, and changes nothing that the file system says of it; gives how many it found. */
const flip = (files: readonly string[], [file, at, bit]: readonly [number, number, number]): number => {
  const path = files[file % files.length] ?? '';
  const { atime, mtime, size } = statSync(path);
  if (size === 0) return 0;
  const bytes = readFileSync(path);
  bytes[at % size] = (bytes[at % size] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
  utimesSync(path, atime, mtime);
  return 1;
};
