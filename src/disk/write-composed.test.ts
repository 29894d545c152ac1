import { mkdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guide, PLAYBOOK } from '../../tests/unit/entries.ts';
import { readFiles, temporaryFolder, writeFiles } from '../../tests/unit/temporary-folder.ts';
import { compose } from '../core/compose.ts';
import type { ComposedPlaybook } from '../core/compose.ts';
import { emitEntry } from '../core/emit.ts';
import { writeComposed } from './write-composed.ts';
import { collections } from '../collections/index.ts';

const LONG_AGO = new Date('2001-01-01');

/** A body that only a compiler can print. */
const CODE = '<b>C</b> {1 + 1}';

const playbook = (bodies: Record<string, string>, settings = ''): ComposedPlaybook => {
  const sources = Object.entries(bodies).map(([id, body]) => guide(body, { id }));
  const result = compose({ collections, playbookFile: `${PLAYBOOK}${settings}\n`, publicFiles: [], sources });
  if (!result.playbook) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.playbook;
};

/** What the folder must hold for a playbook. */
const treeOf = ({ entries }: ComposedPlaybook): Record<string, string> => {
  const files = entries.map(emitEntry);
  return {
    '.composed': files.map(({ path }) => `${path}\n`).join(''),
    ...Object.fromEntries(files.map(({ path, text }): [string, string] => [path, text])),
  };
};

const ageAll = (folder: string): void => {
  for (const path of Object.keys(readFiles(folder))) utimesSync(join(folder, path), LONG_AGO, LONG_AGO);
};
const touched = (folder: string): string[] =>
  Object.keys(readFiles(folder)).filter((path) => statSync(join(folder, path)).mtime > LONG_AGO);

describe('writeComposed', () => {
  it('writes the whole tree into a folder that is not there, or empty', async () => {
    const composed = playbook({ 'guides/a': 'A', 'guides/b': CODE }, 'content: { mdx: trusted }');
    for (const folder of [join(temporaryFolder(), 'deep', 'tree'), temporaryFolder()]) {
      expect(await writeComposed(composed, folder)).toEqual({
        written: ['guides/a.md', 'guides/b.mdx'],
        removed: [],
        unchanged: 0,
      });
      expect(readFiles(folder)).toEqual(treeOf(composed));
    }
  });

  it('touches only what changed, and removes what is no longer wanted', async () => {
    const folder = temporaryFolder();
    await writeComposed(playbook({ 'guides/a': 'A', 'guides/b': 'B', 'guides/c': 'C', 'guides/d': 'D' }), folder);
    ageAll(folder);
    // One stays, one changes, one changes its kind of file, one goes, one is new.
    const after = playbook(
      { 'guides/a': 'A', 'guides/b': 'B changed', 'guides/c': CODE, 'guides/e': 'E' },
      'content: { mdx: trusted }',
    );
    expect(await writeComposed(after, folder)).toEqual({
      written: ['guides/b.md', 'guides/c.mdx', 'guides/e.md'],
      removed: ['guides/c.md', 'guides/d.md'],
      unchanged: 1,
    });
    expect(readFiles(folder)).toEqual(treeOf(after));
    expect(touched(folder)).toEqual(['.composed', 'guides/b.md', 'guides/c.mdx', 'guides/e.md']);
  });

  it('touches nothing where nothing changed', async () => {
    const folder = temporaryFolder();
    const composed = playbook({ 'guides/a': 'A', 'guides/b': 'B' });
    await writeComposed(composed, folder);
    ageAll(folder);
    expect(await writeComposed(composed, folder)).toEqual({ written: [], removed: [], unchanged: 2 });
    expect(touched(folder)).toEqual([]);
  });

  it('finishes a run that was cut off', async () => {
    const folder = temporaryFolder({ '.composed': '', 'guides/a.md': 'half', 'guides/b.md.123.0.tmp': 'hal' });
    const composed = playbook({ 'guides/a': 'A', 'guides/b': 'B' });
    expect(await writeComposed(composed, folder)).toEqual({
      written: ['guides/a.md', 'guides/b.md'],
      removed: ['guides/b.md.123.0.tmp'],
      unchanged: 0,
    });
    expect(readFiles(folder)).toEqual(treeOf(composed));
  });

  it('never removes a file that it did not write', async () => {
    const folder = temporaryFolder();
    await writeComposed(playbook({ 'guides/a': 'A', 'guides/b': 'B' }), folder);
    writeFiles(folder, { 'guides/notes.md': 'mine' });
    const composed = playbook({ 'guides/a': 'A' });
    expect(await writeComposed(composed, folder)).toEqual({ written: [], removed: ['guides/b.md'], unchanged: 1 });
    expect(readFiles(folder)).toEqual({ ...treeOf(composed), 'guides/notes.md': 'mine' });
  });

  it('refuses a folder with a link in it, and writes nothing through it', async () => {
    const outside = temporaryFolder();
    const folder = temporaryFolder({ '.composed': '' });
    symlinkSync(outside, join(folder, 'guides'));
    await expect(writeComposed(playbook({ 'guides/a': 'A' }), folder)).rejects.toThrow('is a symbolic link');
    expect(readFiles(outside)).toEqual({});
  });

  it.each<Record<string, string>>([{ 'notes.txt': 'mine' }, { 'guides/a.md': 'mine' }, { '.git/HEAD': 'ref' }])(
    'refuses a folder that is somebody else’s, and leaves it as it is: %j',
    async (files) => {
      const folder = temporaryFolder(files);
      await expect(writeComposed(playbook({ 'guides/a': 'A' }), folder)).rejects.toThrow('nothing was written');
      expect(readFiles(folder)).toEqual(files);
    },
  );

  it('works by a relative path, too', async () => {
    const folder = temporaryFolder();
    const path = `./${relative(process.cwd(), folder)}`;
    const composed = playbook({ 'guides/a': 'A' });
    await writeComposed(composed, path);
    expect(await writeComposed(composed, path)).toEqual({ written: [], removed: [], unchanged: 1 });
    expect(readFiles(folder)).toEqual(treeOf(composed));
  });

  it('fails where a folder lies in the way of a file, and says so', async () => {
    const folder = temporaryFolder({ '.composed': '' });
    mkdirSync(join(folder, 'guides', 'a.md'), { recursive: true });
    writeFiles(folder, { 'guides/a.md/x': '' });
    await expect(writeComposed(playbook({ 'guides/a': 'A' }), folder)).rejects.toThrow('a.md');
    expect(Object.keys(readFiles(folder))).toEqual(['.composed', 'guides/a.md/x']);
  });
});
