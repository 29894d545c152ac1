import { appendFileSync, cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFiles, temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { collections } from '../collections/index.ts';
import type { ComposedPlaybook } from '../core/compose.ts';
import { composeProject } from '../disk/project.ts';
import { arrangeShelf } from '../view/arrange-shelf.ts';
import { beginSearchIndexes } from './search-files.ts';
import { viewEntry } from './view-entry.ts';

const MINIMAL = fileURLToPath(new URL('../../tests/fixtures/minimal', import.meta.url));

const project = (): string => {
  const root = temporaryFolder();
  cpSync(MINIMAL, root, { recursive: true });
  return root;
};

const composed = async (root: string): Promise<ComposedPlaybook> => {
  const { playbook, problems } = await composeProject(root, collections);
  expect(problems).toEqual([]);
  if (!playbook) throw new Error('It was not composed.');
  return playbook;
};

/** Makes the bundle of a project, and puts it into a new folder, which it gives. */
const makeBundle = async (root: string): Promise<string> => {
  const playbook = await composed(root);
  const { shelf } = arrangeShelf({
    root: 'content',
    language: 'en-GB',
    entries: playbook.entries.map((entry) => viewEntry(entry, collections)),
    records: [],
  });
  const output = temporaryFolder();
  const begun = await beginSearchIndexes(root, { playbook, collections, editions: [], shelf });
  await begun.finish(output);
  return join(output, 'pagefind');
};

/** Files of a bundle as the disk knows them: second names of a file have the same number. */
const numbersOf = (bundle: string): number[] =>
  Object.keys(readFiles(bundle)).map((name) => statSync(join(bundle, name)).ino);

/** What Pagefind says of each page, by its address. */
const fragmentsOf = (bundle: string): Map<string, { path: string; number: number }> => {
  const names = Object.keys(readFiles(bundle)).filter((name) => name.includes('/fragment/'));
  const paths = names.map((name) => join(bundle, name));
  const urlOf = (path: string): string => /"url":"([^"]*)"/.exec(gunzipSync(readFileSync(path)).toString())?.[1] ?? '';
  return new Map(paths.map((path) => [urlOf(path), { path, number: statSync(path).ino }]));
};

describe('beginSearchIndexes', () => {
  it('makes a bundle once for the same text, and anew for another', async () => {
    const root = project();
    const first = await makeBundle(root);
    const second = await makeBundle(root);
    expect(numbersOf(second)).toEqual(numbersOf(first));

    appendFileSync(join(root, 'content/guides/start.mdx'), '\nA zebra.\n');
    const vocabularies = [second, await makeBundle(root)].map((bundle) => readFiles(bundle)['playbook.json']);
    expect(vocabularies.map((text) => text?.includes('"zebra"'))).toEqual([false, true]);
  });

  it('writes of another text only what differs, and takes no file that somebody has written into', async () => {
    const root = project();
    const before = fragmentsOf(await makeBundle(root));
    const [spoilt = ''] = [...before.keys()].filter((url) => url !== 'guides/start/');
    writeFileSync(before.get(spoilt)?.path ?? '', 'nothing');
    appendFileSync(join(root, 'content/guides/start.mdx'), '\nA zebra.\n');

    const after = fragmentsOf(await makeBundle(root));
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    const written = [...after].filter(([url, { number }]) => before.get(url)?.number !== number);
    expect(written.map(([url]) => url).sort()).toEqual(['guides/start/', spoilt].sort());
  });

  it('makes a bundle anew that somebody has written into, to the same bytes', async () => {
    const root = project();
    const first = await makeBundle(root);
    const before = readFiles(first);
    // The finished site holds second names of the files that are kept.
    writeFileSync(join(first, 'playbook.json'), '{}');
    expect(readFiles(await makeBundle(root))).toEqual(before);
  });
});
