import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles, temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { writeAtomically } from './write-atomically.ts';

describe('writeAtomically', () => {
  it('writes a file, its folders too, and leaves nothing else', async () => {
    const folder = temporaryFolder();
    await writeAtomically(join(folder, 'a', 'b', 'c.txt'), 'text é');
    expect(readFiles(folder)).toEqual({ 'a/b/c.txt': 'text é' });
  });

  it('puts the new text in place of the old', async () => {
    const folder = temporaryFolder({ 'a.txt': 'a longer old text' });
    await writeAtomically(join(folder, 'a.txt'), 'new');
    expect(readFiles(folder)).toEqual({ 'a.txt': 'new' });
  });

  it('never writes into the old file, so that who has it open keeps what was in it', async () => {
    const folder = temporaryFolder({ 'a.txt': 'old' });
    const before = statSync(join(folder, 'a.txt')).ino;
    await writeAtomically(join(folder, 'a.txt'), 'new');
    expect(statSync(join(folder, 'a.txt')).ino).not.toBe(before);
  });

  it('leaves the old one and no other file where it fails', async () => {
    const folder = temporaryFolder({ 'a.txt/b.txt': 'old', 'c.txt': 'old' });
    await expect(writeAtomically(join(folder, 'a.txt'), 'new')).rejects.toThrow();
    await expect(writeAtomically(join(folder, 'c.txt', 'd.txt'), 'new')).rejects.toThrow();
    expect(readFiles(folder)).toEqual({ 'a.txt/b.txt': 'old', 'c.txt': 'old' });
  });

  it('lets many write at once, and one of them wins', async () => {
    const folder = temporaryFolder();
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(1_000));
    await Promise.all(texts.map((text) => writeAtomically(join(folder, 'a.txt'), text)));
    expect(Object.keys(readFiles(folder))).toEqual(['a.txt']);
    expect(texts).toContain(readFileSync(join(folder, 'a.txt'), 'utf8'));
  });
});
