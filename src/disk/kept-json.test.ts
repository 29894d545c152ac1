import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { readKept, writeKept } from './kept-json.ts';

const VALUE = { a: ['é', 1, null], 'two\nlines': true };

describe('what is kept from run to run', () => {
  it('is read under its key alone', async () => {
    const file = join(temporaryFolder(), 'deep', 'kept');
    expect(await readKept(file, 'key')).toBeUndefined();
    await writeKept(file, 'key', VALUE);
    expect(await readKept(file, 'key')).toEqual(VALUE);
    expect(await readKept(file, 'another key')).toBeUndefined();
  });

  it('counts as not there where any byte of it is another one, or is missing', async () => {
    const file = join(temporaryFolder(), 'kept');
    await writeKept(file, 'key', VALUE);
    const whole = readFileSync(file);
    for (const index of whole.keys()) {
      const flipped = Buffer.from(whole);
      flipped[index] = (whole[index] ?? 0) ^ 1;
      writeFileSync(file, flipped);
      expect({ index, read: await readKept(file, 'key') }).toEqual({ index, read: undefined });
      writeFileSync(file, whole.subarray(0, index));
      expect({ index, read: await readKept(file, 'key') }).toEqual({ index, read: undefined });
    }
  });
});
