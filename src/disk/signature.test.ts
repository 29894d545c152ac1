import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../../tests/unit/temporary-folder.ts';
import { signatureOf } from './signature.ts';

it('a signature changes when a file is written, comes or goes, and not otherwise', () => {
  const folder = temporaryFolder({ 'a.txt': 'one', 'deep/b.txt': 'two' });
  const folders = [folder, join(folder, 'not-there')];
  const first = signatureOf(folders);
  expect(signatureOf(folders)).toBe(first);

  utimesSync(join(folder, 'a.txt'), 1, 1);
  const touched = signatureOf(folders);
  writeFiles(folder, { 'c.txt': '' });
  const more = signatureOf(folders);
  rmSync(join(folder, 'c.txt'));
  const gone = signatureOf(folders);
  expect(new Set([first, touched, more, gone]).size).toBe(4);
  expect(signatureOf(folders)).toBe(gone);
});
