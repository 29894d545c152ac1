import { existsSync, lstatSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles, temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { setAside } from './set-aside.ts';

describe('setAside', () => {
  it('leaves nothing of the site, nor of one that an earlier run had moved', async () => {
    const root = temporaryFolder({ 'dist/a/index.html': 'a', '.tandem/old-site/b.html': 'b', 'content/c.mdx': 'c' });
    const wait = await setAside(root, join(root, 'dist'));
    expect(existsSync(join(root, 'dist'))).toBe(false);
    await wait();
    expect(readFiles(root)).toEqual({ 'content/c.mdx': 'c' });
  });

  it('has nothing to do where there is no site', async () => {
    const root = temporaryFolder();
    await (
      await setAside(root, join(root, 'dist'))
    )();
    expect(readFiles(root)).toEqual({});
  });

  it('leaves a link, and what it leads to, to Astro', async () => {
    const root = temporaryFolder({ 'elsewhere/a.html': 'a' });
    symlinkSync(join(root, 'elsewhere'), join(root, 'dist'), 'junction');
    await (
      await setAside(root, join(root, 'dist'))
    )();
    expect(lstatSync(join(root, 'dist')).isSymbolicLink()).toBe(true);
    expect(readFiles(join(root, 'elsewhere'))).toEqual({ 'a.html': 'a' });
  });
});
