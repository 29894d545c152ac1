import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { replaceSite } from './replace-site.ts';

/** A project with a site of one page, and what makes another one. */
const project = () => {
  const root = temporaryFolder();
  const site = join(root, 'dist');
  mkdirSync(site);
  writeFileSync(join(site, 'old.html'), 'old');
  const make = (folder: string) => {
    writeFileSync(join(folder, 'new.html'), 'new');
    return Promise.resolve(true);
  };
  return { root, site, make };
};

describe('replaceSite', () => {
  it('leaves the old site where it is until the new one is whole, and nothing of it then', async () => {
    const { root, site, make } = project();
    let meanwhile: string[] = [];
    const isReplaced = await replaceSite(root, {
      site,
      make: async (folder) => {
        await make(folder);
        meanwhile = readdirSync(site);
        return true;
      },
    });
    expect({ isReplaced, meanwhile, now: readdirSync(site) }).toEqual({
      isReplaced: true,
      meanwhile: ['old.html'],
      now: ['new.html'],
    });
    expect(readdirSync(join(root, '.tandem'))).toEqual([]);
  });

  it('leaves it there for good where the new one fails', async () => {
    const { root, site } = project();
    expect(await replaceSite(root, { site, make: () => Promise.resolve(false) })).toBe(false);
    await expect(replaceSite(root, { site, make: () => Promise.reject(new Error('no')) })).rejects.toThrow('no');
    expect(readdirSync(site)).toEqual(['old.html']);
  });

  it('puts it back where the build before was cut off between taking away the one and bringing the other', async () => {
    const { root, site } = project();
    mkdirSync(join(root, '.tandem'));
    renameSync(site, join(root, '.tandem', 'old-site'));
    expect(await replaceSite(root, { site, make: () => Promise.resolve(false) })).toBe(false);
    expect(readdirSync(site)).toEqual(['old.html']);
  });

  it('fills a folder that is linked, and leaves the link', async () => {
    const { root, site, make } = project();
    renameSync(site, join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), site, 'junction');
    expect(await replaceSite(root, { site, make })).toBe(true);
    expect(lstatSync(site).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, 'elsewhere', 'new.html'), 'utf8')).toBe('new');
    expect(readdirSync(site)).toEqual(['new.html']);
  });
});
