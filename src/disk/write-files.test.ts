import { describe, expect, it } from 'vitest';
import { readFiles, temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { writeFiles } from './write-files.ts';
import type { FileWrite } from './write-files.ts';

/** More files than are put on the disk together. */
const MANY = Array.from({ length: 20 }, (_, index) => `${index}.txt`);

const isOurs = (file: string): boolean => !file.startsWith('.tandem/');
const filesIn = (folder: string) =>
  Object.fromEntries(Object.entries(readFiles(folder)).filter(([file]) => isOurs(file)));

describe('writeFiles', () => {
  it('writes and removes many files, and keeps what they held', async () => {
    const folder = temporaryFolder(Object.fromEntries(MANY.map((file) => [file, `old ${file}`])));
    const writes = MANY.map((file, index): FileWrite => ({
      file,
      before: `old ${file}`,
      text: index % 3 === 0 ? undefined : `new ${file}`,
    }));
    const kept = await writeFiles(folder, writes, false);
    const left = writes.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text]]));
    expect(filesIn(folder)).toEqual(Object.fromEntries(left));
    expect(kept.map((file) => readFiles(folder)[file])).toEqual(MANY.map((file) => `old ${file}`));
  });

  it('writes nothing where one of the files has changed meanwhile', async () => {
    const before = { 'a.txt': 'old', 'b.txt': 'of somebody else' };
    const folder = temporaryFolder(before);
    const writes = ['a.txt', 'b.txt'].map((file) => ({ file, before: 'old', text: 'new' }));
    await expect(writeFiles(folder, writes, false)).rejects.toThrow('b.txt has changed meanwhile. Nothing was written');
    expect(filesIn(folder)).toEqual(before);
  });

  it('leaves a file and its neighbours as they were, and nothing beside them, where its contents cannot be had', async () => {
    const before = { 'a.txt': 'old', 'b.txt': 'old' };
    const folder = temporaryFolder(before);
    const gone = () => Promise.reject(new Error('the picture is gone'));
    const writes = Object.keys(before).map((file) => ({ file, before: 'old', text: 'new' }));
    const pictures = [{ file: 'c.png', before: undefined, text: '', read: gone }];
    await expect(writeFiles(folder, [...writes, ...pictures], false)).rejects.toThrow('the picture is gone');
    expect(filesIn(folder)).toEqual(before);
  });
});
