import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles, temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { writeAtomically } from './write-atomically.ts';

const MODULE = new URL('write-atomically.ts', import.meta.url).href;
const SECOND = 1_000;
const KILLS = 12;

/** Writes texts of two megabytes in turn until it is killed, and says when it has begun. */
const WRITER = `
  const { writeAtomically } = await import(${JSON.stringify(MODULE)});
  for (let count = 0; ; count++) {
    await writeAtomically(process.argv[1], String(count % 10).repeat(2_000_000));
    if (count === 0) process.stdout.write('begun');
  }
`;

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

  it('leaves a whole text, whenever it is killed', { timeout: 60 * SECOND }, async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.txt');
    let cutOff = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const writer = spawn(process.execPath, ['--input-type=module', '--eval', WRITER, file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(writer.stdout, 'data');
      // Spread over the time that one write takes.
      await new Promise((resolve) => setTimeout(resolve, kill));
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      const text = readFileSync(file, 'utf8');
      expect(text.length).toBe(2_000_000);
      expect(text).toBe(text.slice(0, 1).repeat(2_000_000));
      if (readdirSync(folder).length > 1) cutOff++;
    }
    // Else it was never killed in the middle, and nothing was tested.
    expect(cutOff).toBeGreaterThan(0);
  });
});
