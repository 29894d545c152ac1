import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { ownPages } from './own-pages.ts';

describe('the pages of a project besides its entries', () => {
  it('are those of src/pages whose addresses are known', () => {
    const root = temporaryFolder({
      'src/pages/strategy.astro': '',
      'src/pages/team/index.md': '',
      'src/pages/team/[name].astro': '',
      'src/pages/_parts/a.astro': '',
      'src/pages/data.json.ts': '',
    });
    expect([...ownPages(root)].sort()).toEqual(['/strategy/', '/team/']);
  });

  it('are none where there is no such folder', () => {
    expect([...ownPages(temporaryFolder())]).toEqual([]);
  });
});
