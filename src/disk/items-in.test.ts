import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { itemsIn } from './items-in.ts';

const pathsIn = (folder: string): string[] =>
  itemsIn(folder)
    .map((item) => relative(folder, join(item.parentPath, item.name)))
    .sort();

it('lists what lies below a folder, and follows no link', () => {
  const folder = temporaryFolder({ 'a.txt': '', 'deep/b.txt': '' });
  symlinkSync('..', join(folder, 'deep', 'up'), 'junction');
  symlinkSync('.', join(folder, 'here'), 'junction');
  expect(pathsIn(folder)).toEqual(['a.txt', 'deep', join('deep', 'b.txt'), join('deep', 'up'), 'here']);
});

it('lists nothing where there is no folder', () => {
  const folder = temporaryFolder({ 'a.txt': '' });
  expect([join(folder, 'a.txt'), join(folder, 'none')].flatMap(pathsIn)).toEqual([]);
});
