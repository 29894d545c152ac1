import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readFiles, temporaryFolder, writeFiles } from '../../tests/unit/temporary-folder.ts';
import { followChanges } from './follow-changes.ts';

const WAIT = { timeout: 10_000, interval: 20 };

let stop = (): void => undefined;
afterEach(() => {
  stop();
});

/** Follows a folder, and notes the names of the files each time that it reads them. */
const follow = (folder: string, whileReading: (time: number) => Promise<void> | void = () => undefined) => {
  const seen: string[] = [];
  let settled = 0;
  stop = followChanges([folder], {
    changed: async () => {
      const names = Object.keys(readFiles(folder)).join(' ');
      await whileReading(seen.push(names));
    },
    settled: () => {
      settled++;
      return Promise.resolve();
    },
  });
  return { seen, settled: () => vi.waitUntil(() => settled > 0, WAIT) };
};

describe('followChanges', () => {
  it('begins with a look, follows each change, and says once that it is quiet', async () => {
    const folder = temporaryFolder({ a: '' });
    const { seen, settled } = follow(folder);
    await vi.waitUntil(() => seen.length === 1, WAIT);
    writeFiles(folder, { b: '' });
    await vi.waitUntil(() => seen.length === 2, WAIT);
    await settled();
    expect(seen).toEqual(['a', 'a b']);
  });

  it('looks again where something came and went while it was reading', async () => {
    const folder = temporaryFolder({ a: '' });
    const { seen, settled } = follow(folder, (time) => {
      if (time === 1) writeFiles(folder, { b: '' });
      if (time === 2) rmSync(join(folder, 'b'));
    });
    await settled();
    expect(seen).toEqual(['a', 'a b', 'a']);
  });

  it('sees what was there for a moment only while it was reading', async () => {
    const folder = temporaryFolder({ a: '' });
    const { seen, settled } = follow(folder, async (time) => {
      if (time > 1) return;
      // Folders note their times no finer than this on some systems.
      await new Promise((resolve) => setTimeout(resolve, 20));
      writeFiles(folder, { b: '' });
      rmSync(join(folder, 'b'));
    });
    await settled();
    expect(seen).toEqual(['a', 'a']);
  });

  it('tries again what has failed, and prints why', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const folder = temporaryFolder({ a: '' });
    const { seen, settled } = follow(folder, (time) => {
      if (time === 1) throw new Error('unreadable');
    });
    await settled();
    expect(seen).toEqual(['a', 'a']);
    expect(printed).toHaveBeenCalledExactlyOnceWith(new Error('unreadable'));
    printed.mockRestore();
  });
});
