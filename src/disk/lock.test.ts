import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { alone, BUSY } from './lock.ts';

/** A number that no process has: they end below it. */
const NOBODY = 2 ** 30;

describe('alone', () => {
  it('lets nobody else begin until the work is done, and leaves nothing behind', async () => {
    const file = join(temporaryFolder(), 'lock');
    const outcome = await alone(file, async () => ({
      said: readFileSync(file, 'utf8'),
      meanwhile: await alone(file, () => Promise.resolve('begun')),
    }));
    expect(outcome).toEqual({ said: String(process.pid), meanwhile: BUSY });
    expect(existsSync(file)).toBe(false);
  });

  it('lets go where the work fails', async () => {
    const file = join(temporaryFolder(), 'lock');
    await expect(alone(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await alone(file, () => Promise.resolve('again'))).toBe('again');
  });

  it.each([
    ['a process that is gone', String(NOBODY)],
    ['nobody', ''],
  ])('takes over what %s has left', async (_, text) => {
    const file = join(temporaryFolder(), 'lock');
    writeFileSync(file, text);
    expect(await alone(file, () => Promise.resolve('done'))).toBe('done');
  });
});
