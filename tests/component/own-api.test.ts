import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import * as api from '../../src/own/api.ts';
import type { Block, Chrome, Entry, Page, Playbook } from '../../src/own/api.ts';
import { BLOCK_KINDS, PAGE_PARTS } from '../../src/view/replaceable.ts';

describe('what the package exports', () => {
  it('are these modules', () => {
    expect(Object.keys(packageFile.exports)).toEqual([
      '.',
      './collections',
      './content',
      './site',
      './layouts/OwnPage.astro',
      ...[...PAGE_PARTS, 'Blocks'].map((name) => `./components/${name}.astro`),
      './components/blocks/*.astro',
      './package.json',
    ]);
  });

  it('has ours of every part and block that a project may replace', () => {
    const table = readFileSync(new URL('../../src/components/Blocks.astro', import.meta.url), 'utf8');
    const missing = BLOCK_KINDS.filter((kind) => !new RegExp(`^  '?${kind}'?: \\w+,$`, 'm').test(table));
    expect(missing).toEqual([]);
    expect([...PAGE_PARTS]).toEqual(['SiteHeader', 'SiteFooter', 'EditionBar', 'PageHeader', 'OnThisPage', 'Around']);
  });
});

describe('what others import from tandem-playbook/site', () => {
  it('are these names', () => {
    expect(Object.keys(api).sort()).toEqual(['asItems', 'entriesBlock', 'listBlock', 'playbook']);
  });

  it('has types', () => {
    expectTypeOf(api.playbook).returns.toEqualTypeOf<Playbook>();
    expectTypeOf<Playbook['link']>().parameter(0).toEqualTypeOf<string>();
    expectTypeOf<Playbook['in']>().returns.toExtend<Entry[]>();
    expectTypeOf<Page['blocks']>().toEqualTypeOf<Block[]>();
    expectTypeOf<Chrome['main']>().items.toExtend<api.Link>();
    expectTypeOf<api.OwnPageProps>().toHaveProperty('title').toEqualTypeOf<string>();
  });
});
