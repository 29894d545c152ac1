import { appendFileSync, cpSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  await beginSearchIndexes(root, { playbook, collections, editions: [], shelf }).finish(output);
  return join(output, 'pagefind');
};

/** Files of a bundle as the disk knows them: second names of a file have the same number. */
const numbersOf = (bundle: string): number[] =>
  Object.keys(readFiles(bundle)).map((name) => statSync(join(bundle, name)).ino);

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

  it('makes a bundle anew that somebody has written into, to the same bytes', async () => {
    const root = project();
    const first = await makeBundle(root);
    const before = readFiles(first);
    // The finished site holds second names of the files that are kept.
    writeFileSync(join(first, 'playbook.json'), '{}');
    expect(readFiles(await makeBundle(root))).toEqual(before);
  });
});
