import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../unit/temporary-folder.ts';

const MODULE = new URL('../../src/disk/write-atomically.ts', import.meta.url).href;
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
  it('leaves a whole text, whenever it is killed', async () => {
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
